package id.kironggo.request;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import id.kironggo.platform.vocabulary.Vocabulary.Word;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;

/** The words of requests. */
@Singleton
class RequestVocabularies {

    @Produces
    @Singleton
    Vocabulary requestStatus() {
        return Vocabulary.of(
                "request-status",
                Text.of("Status permohonan", "Status of a request"),
                RequestStatus.class,
                RequestStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary outcomes() {
        return Vocabulary.of(
                "outcome",
                Text.of("Hasil permohonan", "Outcomes of a request"),
                Outcome.class,
                RequestVocabularies::outcomesLabel);
    }

    @Produces
    @Singleton
    Vocabulary channels() {
        return Vocabulary.of(
                "channel",
                Text.of("Kanal pengajuan", "Channels of submission"),
                Channel.class,
                RequestVocabularies::channelsLabel);
    }

    @Produces
    @Singleton
    Vocabulary documentKinds() {
        return Vocabulary.of(
                "document-kind",
                Text.of("Jenis dokumen", "Kinds of documents"),
                DocumentKind.class,
                RequestVocabularies::documentKindsLabel);
    }

    @Produces
    @Singleton
    Vocabulary visibilities() {
        return Vocabulary.of(
                "visibility",
                Text.of("Keterbacaan komentar", "Who reads a comment"),
                Visibility.class,
                RequestVocabularies::visibilitiesLabel);
    }

    @Produces
    @Singleton
    Vocabulary authors() {
        return Vocabulary.of(
                "author",
                Text.of("Penulis komentar", "Who wrote a comment"),
                CommentView.Author.class,
                RequestVocabularies::authorsLabel);
    }

    private static Text outcomesLabel(Outcome code) {
        return switch (code) {
            case FULFILLED -> Text.of("Dipenuhi", "Fulfilled");
            case PARTLY -> Text.of("Dipenuhi sebagian", "Partly fulfilled");
            case REFUSED -> Text.of("Tidak dikabulkan", "Refused");
            case NO_AUTHORITY -> Text.of("Bukan kewenangan kabupaten", "No authority");
            case UNPROVEN -> Text.of("Tidak terbukti", "Unproven");
        };
    }

    private static Text channelsLabel(Channel code) {
        return switch (code) {
            case APP -> Text.of("Aplikasi", "App");
            case COUNTER -> Text.of("Loket", "Counter");
            case MPP -> Text.of("Mal Pelayanan Publik", "Public service mall");
            case PHONE -> Text.of("Telepon", "Telephone");
            case WHATSAPP -> Text.of("WhatsApp", "WhatsApp");
            case LETTER -> Text.of("Surat", "Letter");
            case IMPORT -> Text.of("Dipindahkan dari sistem lain", "Imported");
            case OPEN311 -> Text.of("Open311", "Open311");
        };
    }

    private static Text documentKindsLabel(DocumentKind code) {
        return switch (code) {
            case SUPPLIED -> Text.of("Dari pemohon", "Supplied by the applicant");
            case CASE -> Text.of("Dari penanganan", "Of the case");
            case RESULT -> Text.of("Hasil layanan", "Result");
        };
    }

    private static Text visibilitiesLabel(Visibility code) {
        return switch (code) {
            case APPLICANT -> Text.of("Pemohon juga", "The applicant too");
            case INTERNAL -> Text.of("Perangkat daerah saja", "Agencies only");
        };
    }

    private static Text authorsLabel(CommentView.Author code) {
        return switch (code) {
            case AGENCY -> Text.of("Perangkat daerah", "Agency");
            case APPLICANT -> Text.of("Pemohon", "Applicant");
        };
    }

    /** The nine elements of the survey (PermenPANRB 14/2017), by the names under which scores are given. */
    @Produces
    @Singleton
    Vocabulary satisfactionElements() {
        return new Vocabulary(
                "satisfaction-element",
                Text.of("Unsur survei kepuasan masyarakat", "Elements of the satisfaction survey"),
                Arrays.stream(SatisfactionElement.values())
                        .map(element -> new Word(element.name().toLowerCase(Locale.ROOT), element.label()))
                        .toList());
    }
}
