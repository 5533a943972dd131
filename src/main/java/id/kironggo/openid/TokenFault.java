package id.kironggo.openid;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;

/** Why a token of the provider doesn't count. All but the first are told to those alone who hold one that it signed. */
enum TokenFault {
    SIGNATURE(
            "tidak ditandatangani dengan kunci penyedia yang berlaku", "is signed by no key of the provider in force"),
    KIND("bukan token akses (token ID, misalnya)", "is no access token, but an ID token for instance"),
    BOUND(
            "terikat pada kunci pemegangnya (cnf), yang tidak didukung",
            "is bound to its holder's key (cnf), which is not supported"),
    ISSUER("berasal dari penerbit lain", "is another issuer's"),
    AUDIENCE("bukan untuk layanan ini (aud)", "is not for this service (aud)"),
    EXPIRED("sudah kedaluwarsa (exp)", "has expired (exp)"),
    TIMES(
            "tanpa exp dan iat yang wajar: belum berlaku, atau berlaku lebih dari 24 jam",
            "has no sensible exp and iat: it does not count yet, or for more than 24 hours"),
    UNREADABLE("tidak dapat dibaca", "can't be read");

    private final String id;
    private final String en;

    TokenFault(String id, String en) {
        this.id = id;
        this.en = en;
    }

    ProblemException asProblem() {
        return refusal(id, en);
    }

    /** A claim that is missing or of another type. */
    static ProblemException at(Claim claim) {
        return refusal("tidak memuat klaim " + claim + " yang sesuai", "has no fitting claim " + claim);
    }

    private static ProblemException refusal(String id, String en) {
        return ProblemType.UNAUTHENTICATED.because(
                "Token penyedia identitas ini " + id + ".", "This token of the identity provider " + en + ".");
    }
}
