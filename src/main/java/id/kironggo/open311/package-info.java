/**
 * Open311 GeoReport v2 (http://wiki.open311.org/GeoReport_v2), in XML and JSON, with the update extension of mySociety: a face of
 * complaint services and their requests, for report sites and apps that speak it. Reports become requests like any other. Owns
 * {@code open311_report} and {@code open311_update}; imports {@code request}, {@code catalogue}, {@code file}, {@code identity},
 * {@code agency}, {@code platform}.
 */
package id.kironggo.open311;
