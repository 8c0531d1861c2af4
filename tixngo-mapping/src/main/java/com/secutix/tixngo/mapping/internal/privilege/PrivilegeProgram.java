package com.secutix.tixngo.mapping.internal.privilege;

import static com.secutix.tixngo.mapping.internal.privilege.PrivilegeFields.*;

import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.internal.engine.Converters;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.Problems;
import com.secutix.tixngo.mapping.internal.engine.Program;
import com.secutix.tixngo.mapping.internal.engine.RowCompiler;
import com.secutix.tixngo.mapping.internal.engine.Step;
import com.secutix.tixngo.mapping.privilege.DefinedPrivilege;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.S360Card;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compiled rows of privileges and their definitions. Immutable and safe to share between threads. */
public final class PrivilegeProgram {

    private final Program<CardSubject> definitions;
    private final Program<CardSubject> privileges;
    private final boolean enforceMandatory;

    private PrivilegeProgram(
            Program<CardSubject> definitions, Program<CardSubject> privileges, boolean enforceMandatory) {
        this.definitions = definitions;
        this.privileges = privileges;
        this.enforceMandatory = enforceMandatory;
    }

    /** Collects rows and compiles them. Not thread-safe. */
    public static final class Compiler {
        private final RowCompiler<CardSubject> rows;
        private final List<Step<CardSubject>> ofDefinitions = new ArrayList<>();
        private final List<Step<CardSubject>> ofPrivileges = new ArrayList<>();

        /**
         * A compiler.
         *
         * @param converters what rows can convert by
         */
        public Compiler(Converters converters) {
            this.rows = new RowCompiler<>(CardSources.all(), converters);
        }

        /**
         * Adds a row; it wins over the rows added before it.
         *
         * @param row the row
         * @param plugin name of the plugin that brought it; {@code null} for none
         * @throws IllegalArgumentException if the row cannot be compiled; the message says why
         */
        public void add(MappingRow row, @Nullable String plugin) {
            int slot = TABLE.slot(row.target());
            if (slot < 0) {
                throw new IllegalArgumentException(TABLE.unknown(row.target()));
            }
            Step<CardSubject> step = rows.compile(row, TABLE.rule(slot), slot, plugin);
            (slot <= LAST_OF_DEFINITION ? ofDefinitions : ofPrivileges).add(step);
        }

        /**
         * {@return the compiled rows}
         *
         * @param enforceMandatory whether missing mandatory data is refused
         */
        public PrivilegeProgram compile(boolean enforceMandatory) {
            return new PrivilegeProgram(
                    new Program<>(ofDefinitions, TABLE.size()),
                    new Program<>(ofPrivileges, TABLE.size()),
                    enforceMandatory);
        }
    }

    /**
     * {@return the definition of a product's privileges, or every rule it breaks}
     *
     * @param product the product
     */
    public MappingResult<DefinedPrivilege> definition(CardProduct product) {
        Problems problems = new Problems();
        @Nullable Object[] slots = definitions.run(new CardSubject(product, null), problems);
        check(slots, 0, LAST_OF_DEFINITION, problems);
        String id = (String) slots[DEFINITION_ID];
        String name = (String) slots[NAME];
        String type = (String) slots[TYPE];
        if (id == null || name == null || type == null || !problems.isEmpty()) {
            return new MappingResult.Refused<>(problems.list());
        }
        return new MappingResult.Mapped<>(new DefinedPrivilege(
                id,
                new PrivilegeDefinition(
                        name,
                        PrivilegeType.of(type),
                        (String) slots[DESCRIPTION],
                        (String) slots[IMAGE_URL],
                        (String) slots[WEBSITE],
                        (OffsetDateTime) slots[DEFINITION_VALID_FROM],
                        (OffsetDateTime) slots[DEFINITION_VALID_UNTIL])));
    }

    /**
     * {@return the privilege of a card, or every rule it breaks}
     *
     * @param card the card
     */
    public MappingResult<Privilege> privilege(S360Card card) {
        Problems problems = new Problems();
        @Nullable Object[] slots = privileges.run(new CardSubject(card.product(), card), problems);
        check(slots, PRIVILEGE_ID, TABLE.size() - 1, problems);
        String id = (String) slots[PRIVILEGE_ID];
        String definitionId = (String) slots[PRIVILEGE_DEFINITION_ID];
        if (id == null || definitionId == null || !problems.isEmpty()) {
            return new MappingResult.Refused<>(problems.list());
        }
        return new MappingResult.Mapped<>(new Privilege(
                id,
                definitionId,
                (String) slots[CARD_NUMBER],
                (String) slots[BARCODE],
                (OffsetDateTime) slots[VALID_FROM],
                (OffsetDateTime) slots[VALID_UNTIL],
                spectator(slots),
                linkedTickets(slots[LINKED_TICKETS])));
    }

    private void check(@Nullable Object[] slots, int first, int last, Problems problems) {
        for (int slot = first; slot <= last; slot++) {
            // without their ids neither could even be refused by TIXNGO
            boolean always = slot <= TYPE || slot == PRIVILEGE_ID || slot == PRIVILEGE_DEFINITION_ID;
            FieldCheck.check(TABLE.rule(slot), slots[slot], enforceMandatory || always, problems);
        }
    }

    private static SpectatorDetails spectator(@Nullable Object[] slots) {
        String gender = (String) slots[GENDER];
        return new SpectatorDetails(
                (String) slots[EMAIL],
                (String) slots[FIRST_NAME],
                (String) slots[LAST_NAME],
                gender == null ? null : Gender.of(gender),
                (String) slots[TITLE],
                (LocalDate) slots[DATE_OF_BIRTH],
                (String) slots[NATIONALITY],
                (String) slots[PASSPORT_NUMBER],
                (String) slots[ID_CARD_NUMBER],
                (String) slots[PHONE_NUMBER],
                (String) slots[RESIDENCE_COUNTRY],
                (String) slots[LANGUAGE],
                null,
                null);
    }

    private static List<String> linkedTickets(@Nullable Object value) {
        List<String> ids = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> ids.add((String) item));
        }
        return ids;
    }
}
