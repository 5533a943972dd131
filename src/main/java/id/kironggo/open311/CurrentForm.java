package id.kironggo.open311;

import id.kironggo.file.ReceivedForm;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The form that came with the current request, and whose key it bears. */
@RequestScoped
public class CurrentForm {

    private Form form;
    private ReceivedForm parts;
    private Caller caller;

    void arrived(Form fields, ReceivedForm files, Caller by) {
        form = fields;
        parts = files;
        caller = by;
    }

    Form fields() {
        return form;
    }

    Caller caller() {
        return caller;
    }

    List<ReceivedForm.Received> files() {
        return parts == null ? List.of() : parts.files();
    }

    /** Enters the files as the caller's. */
    void enterFiles() {
        if (parts != null) {
            parts.enter(caller);
        }
    }
}
