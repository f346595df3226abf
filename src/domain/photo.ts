/** The most bytes of a photo that the hub keeps. The SQL check of `app.feedback_photos` has the same number. */
export const mostPhotoBytes = 200_000;

/** The most pixels a side that it has. */
export const longestPhotoSide = 1600;

/** How long a photo can be sent after its form was shown. */
export const photoHours = 4;

/** What a person may send as a photo. */
export const photoTypes = 'image/jpeg,image/png,image/webp';
