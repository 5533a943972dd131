package id.kironggo.file;

import jakarta.enterprise.context.RequestScoped;

/** The file that came with the current request. */
@RequestScoped
public class CurrentUpload {

    private Arrival arrival;

    void arrived(Arrival what) {
        arrival = what;
    }

    Arrival arrival() {
        return arrival;
    }
}
