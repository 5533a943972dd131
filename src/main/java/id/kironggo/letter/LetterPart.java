package id.kironggo.letter;

/** What an agency is to a letter. */
enum LetterPart {
    SENDER,
    TO,
    CC
}
