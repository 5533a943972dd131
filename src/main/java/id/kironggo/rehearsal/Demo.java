package id.kironggo.rehearsal;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation lets developers do to it. */
@ApplicationScoped
class Demo {

    private final boolean isDemo;
    private final boolean isEmbedded;
    private final boolean isShared;

    Demo(
            @ConfigProperty(name = "kironggo.demo", defaultValue = "false") String demo,
            @ConfigProperty(name = "kironggo.embedded-database", defaultValue = "false") boolean isEmbedded,
            @ConfigProperty(name = "kironggo.sandbox", defaultValue = "all") String sandbox) {
        this.isDemo = Set.of("true", "force").contains(demo);
        this.isEmbedded = isEmbedded;
        this.isShared = !sandbox.equals("all");
    }

    boolean isDemo() {
        return isDemo;
    }

    /** Whether its database is its own: there from the first start on, and nobody else's. */
    boolean isItsOwn() {
        return isDemo && isEmbedded;
    }

    /** Outside of a demo there is no sandbox, whoever asks. */
    void require() {
        if (!isDemo) {
            throw ProblemType.NOT_FOUND.because(
                    "Sandbox hanya ada pada demo (KIRONGGO_DEMO=true); instalasi ini bukan demo.",
                    "The sandbox is there in a demo only (KIRONGGO_DEMO=true); this installation is none.");
        }
    }

    /** In a demo that many share, nobody changes the time or the data of all. */
    void requireFree() {
        if (isShared) {
            throw refused(
                    "Demo ini dipakai bersama (KIRONGGO_SANDBOX=play): jamnya tetap dan datanya tidak dikembalikan.",
                    "This demo is shared (KIRONGGO_SANDBOX=play): its clock stays, and nothing is reset.");
        }
    }

    void requireOwnDatabase() {
        if (!isEmbedded) {
            throw refused(
                    "Hanya demo dengan basis data bawaannya sendiri yang dapat dikembalikan, bukan yang memakai basis data"
                            + " lain.",
                    "Only a demo with its own embedded database can be reset, none that was given another one.");
        }
    }

    static ProblemException refused(String id, String en) {
        return ProblemType.CONFLICT.because(id, en);
    }
}
