/**
 * What a field about the person who fills it in is for (WCAG 2.2, 1.3.5 and its section 7), by the words on its label and
 * in its name. Labels are in English, Welsh, French, German and Spanish, in small letters and without accents.
 */
export const purposes: Purpose[] = [
	{
		tokens: ['email', 'username'],
		label:
			/^(e ?mail|e mail address|email address|cyfeiriad e ?bost|e ?bost|adresse (e ?mail|electronique)|courriel|e mail adresse|correo( electronico)?|email adresse)$/,
		name: /^(e ?mail|e ?mail address|user email|courriel|correo)$/,
	},
	{
		tokens: ['name'],
		label:
			/^(name|full name|first and last name|enw|enw llawn|nom complet|nom et prenom|vollstandiger name|vor und nachname|nombre completo|nombre y apellidos)$/,
		name: /^(name|full ?name|your ?name)$/,
	},
	{
		tokens: ['given-name'],
		label: /^(first name|given name|forename|enw cyntaf|prenom|vorname|nombre)$/,
		name: /^(first ?name|fname|given ?name|forename|prenom|vorname)$/,
	},
	{
		tokens: ['family-name'],
		label:
			/^(last name|family name|surname|cyfenw|nom de famille|nachname|familienname|apellidos?)$/,
		name: /^(last ?name|lname|family ?name|surname|nachname|apellidos?)$/,
	},
	{
		tokens: ['tel'],
		label:
			/^((tele)?phone|(tele)?phone number|mobile|mobile( phone)? number|(rhif )?ff[oô]n( symudol)?|numero de telephone|telephone|telefon(nummer)?|handynummer|(numero de )?telefono)$/,
		name: /^(tel|tele?phone|phone|phone ?number|mobile|telefon|telefono)$/,
	},
	{
		tokens: ['street-address', 'address-line1'],
		label:
			/^(address|street|street address|home address|address line 1|cyfeiriad|cyfeiriad cartref|adresse|adresse postale|rue|strasse( und hausnummer)?|straße( und hausnummer)?|direccion|calle)$/,
		name: /^(address|address ?(line ?)?1|street|street ?address|strasse|direccion)$/,
	},
	{
		tokens: ['address-line2'],
		label: /^(address line 2|flat or building)$/,
		name: /^address ?(line ?)?2$/,
	},
	{
		tokens: ['address-level2', 'address-level1'],
		label:
			/^(town|city|town or city|post town|tref|dinas|tref neu ddinas|ville|ort|stadt|ciudad|localidad)$/,
		name: /^(city|town|post ?town|ville)$/,
	},
	{
		tokens: ['postal-code'],
		label:
			/^(post ?code|zip|zip code|postal code|cod post|code postal|postleitzahl|plz|codigo postal)$/,
		name: /^(post ?code|zip|zip ?code|postal ?code|plz|code postal)$/,
	},
	{
		tokens: ['country', 'country-name'],
		label: /^(country|country of residence|gwlad|pays|land|pais)$/,
		name: /^country( code)?$/,
	},
	{
		tokens: ['bday', 'bday-day', 'bday-month', 'bday-year'],
		label:
			/^(date of birth|birth ?day|birth date|dyddiad geni|date de naissance|geburtsdatum|fecha de nacimiento)$/,
		name: /^(dob|bday|birth ?day|birth ?date|date ?of ?birth)$/,
	},
	{
		tokens: ['username', 'email'],
		label:
			/^(user ?name|user id|login name|enw defnyddiwr|nom d utilisateur|identifiant|benutzername|(nombre de )?usuario)$/,
		name: /^(user ?name|user ?id|login)$/,
	},
	{
		tokens: ['new-password'],
		label:
			/^((new|choose a|create a|confirm( new)?|repeat) password|cyfrinair newydd|nouveau mot de passe|neues passwort|contrasena nueva)$/,
		name: /^(new ?password|password ?(new|confirm(ation)?|repeat|2)|confirm ?password)$/,
	},
	{
		tokens: ['current-password', 'new-password'],
		label: /^(password|current password|cyfrinair|mot de passe|passwort|kennwort|contrasena)$/,
		name: /^(password|passwd|current ?password|pass)$/,
	},
	{
		tokens: ['cc-number'],
		label:
			/^((credit |debit )?card number|long number on (your|the) card|rhif y cerdyn|numero de carte|kartennummer|numero de( la)? tarjeta)$/,
		name: /^(cc|card|card ?number|cc ?number)$/,
	},
	{
		tokens: ['cc-name'],
		label: /^(name on (the )?card|cardholder( s)? name|enw ar y cerdyn)$/,
		name: /^(cc ?name|card ?holder|name ?on ?card)$/,
	},
	{
		// The code on a card, or the one that was just sent: both are called so.
		tokens: ['cc-csc', 'one-time-code'],
		label: /^(security code|card security code|cvc|cvv)$/,
		name: /^(cvc|cvv|csc|cc ?csc)$/,
	},
	{
		tokens: ['cc-exp', 'cc-exp-month', 'cc-exp-year'],
		label: /^(expiry( date)?|card expiry( date)?|expires)$/,
		name: /^(cc ?exp|expiry|card ?expiry)$/,
	},
];

/** Fields of which only the label can tell whether they are about the person: their name alone says little. */
export const organisations: Purpose = {
	tokens: ['organization'],
	label:
		/^(company|company name|organi[sz]ation|organi[sz]ation name|name of (your )?organi[sz]ation|sefydliad|enw r sefydliad|entreprise|societe|firma|unternehmen|empresa)$/,
	name: /^(company|company ?name|organi[sz]ation)$/,
};

/** The words of a label or a name as the patterns expect them. */
export function plain(words: string): string {
	return words
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\([^)]*\)/g, ' ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(
			/ (optional|required|dewisol|gofynnol|facultatif|obligatoire|pflichtfeld|obligatorio)\b/g,
			'',
		)
		.replace(/^ ?(?:your|eich|votre|ihre?|su|what is your|beth yw eich) /, '')
		.trim();
}

export type Purpose = {
	/** Any of these is right; the first is the one to write. */
	tokens: string[];
	label: RegExp;
	name: RegExp;
};
