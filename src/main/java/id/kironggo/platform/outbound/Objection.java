package id.kironggo.platform.outbound;

import java.io.Serializable;

/** Why an address may not be called, in Indonesian and English; it tells nothing of what a name resolves to. */
public record Objection(String id, String en) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final Objection SCHEME = new Objection(
            "URL dasar harus diawali http:// atau https://.", "The base URL must begin with http:// or https://.");
    static final Objection REST = new Objection(
            "URL dasar tidak boleh memuat nama pengguna, kata sandi, kueri, atau fragmen; jalurnya ASCII (percent-encoding).",
            "The base URL must hold no user name, password, query or fragment; its path must be ASCII, percent-encoded.");
    static final Objection HOST = new Objection(
            "Host pada URL dasar harus berupa nama DNS (ASCII, tanpa titik di akhir), alamat IPv4 dengan empat angka desimal,"
                    + " atau alamat IPv6 dalam kurung siku; port 1 sampai 65535.",
            "The base URL's host must be a DNS name (ASCII, no dot at its end), an IPv4 address of four decimal numbers or an"
                    + " IPv6 address in brackets; the port 1 to 65535.");
    static final Objection ADDRESS = new Objection(
            "Host pada URL dasar adalah, atau mengarah ke, alamat yang tidak terjangkau dari internet umum (loopback, privat,"
                    + " link-local dan sejenisnya). Koordinator dapat mengizinkan host dan port ini.",
            "The base URL's host is, or resolves to, an address that isn't globally reachable (loopback, private, link-local"
                    + " and the like). The coordinator may allow this host and port.");
    static final Objection UNKNOWN =
            new Objection("Host pada URL dasar tidak ditemukan di DNS.", "The base URL's host is not found in DNS.");
}
