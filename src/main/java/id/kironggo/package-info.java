/** Kironggo: the shared backbone through which the agencies of Kabupaten Bondowoso serve citizens together. */
package id.kironggo;
