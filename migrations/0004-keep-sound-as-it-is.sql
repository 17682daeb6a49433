-- Sound does not compress, and trying costs more than writing it.
ALTER TABLE segments ALTER COLUMN audio SET STORAGE EXTERNAL;
ALTER TABLE spoken_phrases ALTER COLUMN audio SET STORAGE EXTERNAL;
