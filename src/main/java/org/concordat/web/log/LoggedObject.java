package org.concordat.web.log;

/**
 * What an entry is about.
 *
 * @param type what kind of thing it is
 * @param qualifier what it is to the entry
 * @param name what people call it; empty when it has no name but its id
 */
record LoggedObject(String type, String id, String qualifier, String name) {

    static final String DISPUTE = "dispute";
    static final String MEMBER = "member";
}
