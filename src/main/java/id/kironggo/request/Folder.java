package id.kironggo.request;

import id.kironggo.catalogue.DocumentField;
import id.kironggo.catalogue.Offering;
import id.kironggo.file.FileStatus;
import id.kironggo.file.StoredFile;
import java.util.List;

/** The documents of one request with their files, the oldest first. */
record Folder(List<Paper> papers) {

    static final Folder EMPTY = new Folder(List.of());

    /** A document and its file. */
    record Paper(Document document, StoredFile file) {

        boolean isIntact() {
            return file.status() != FileStatus.INFECTED;
        }
    }

    long count(String field) {
        return papers.stream()
                .filter(paper -> field.equals(paper.document().field()) && paper.isIntact())
                .count();
    }

    boolean has(DocumentField asked) {
        return count(asked.field()) >= Math.max(1, asked.minItems());
    }

    List<DocumentField> missing(Offering offering) {
        return offering.requires().documents().stream()
                .filter(asked -> asked.required() && !has(asked))
                .toList();
    }
}
