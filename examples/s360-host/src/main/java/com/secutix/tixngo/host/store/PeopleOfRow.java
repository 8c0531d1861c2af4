package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Contact;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The people of a ticket or card {@code t}. Often it is one person, who is then found and read once.
 *
 * @param culturalContact whose it is
 * @param beneficiary whom it is for
 */
record PeopleOfRow(Contact culturalContact, @Nullable Contact beneficiary) {

    static final String JOINS = " join contact c on c.contact_id = t.cultural_contact_id"
            + " left join contact b on b.contact_id = t.beneficiary_id and t.beneficiary_id <> t.cultural_contact_id";

    static final String COLUMNS =
            "t.cultural_contact_id, " + ContactRow.columns("c") + ", t.beneficiary_id, " + ContactRow.columns("b");

    static PeopleOfRow read(Cells cells) throws SQLException {
        Object culturalContactId = cells.reference();
        Contact culturalContact = ContactRow.read(cells);
        Object beneficiaryId = cells.reference();
        if (beneficiaryId != null && !beneficiaryId.equals(culturalContactId)) {
            return new PeopleOfRow(culturalContact, ContactRow.read(cells));
        }
        cells.skip(ContactRow.CELLS);
        return new PeopleOfRow(culturalContact, beneficiaryId == null ? null : culturalContact);
    }
}
