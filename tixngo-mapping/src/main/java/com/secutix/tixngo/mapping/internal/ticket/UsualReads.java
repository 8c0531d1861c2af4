package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.internal.engine.Extractor;
import com.secutix.tixngo.mapping.internal.engine.First;

/**
 * What the rows of the shipped documents read for most fields. Sources and fields both name these constants: where a field's row
 * reads its usual value, the call is known when the code is compiled, and costs no more than one written by hand. They read a
 * part of a record that is always there, so they cannot fail.
 */
final class UsualReads {

    static final Extractor<InjectionSubject> TICKET_ID = it -> it.ticket().ticketId();
    static final Extractor<InjectionSubject> TAX_NUMBER = it -> it.ticket().taxNumber();
    static final Extractor<InjectionSubject> FILE_NUMBER =
            it -> it.ticket().sale().fileNumber();
    static final Extractor<InjectionSubject> TARIFF = it -> it.ticket().sale().tariff();
    static final Extractor<InjectionSubject> CURRENCY = it -> it.ticket().sale().currency();
    static final Extractor<InjectionSubject> PURCHASE_DATE =
            it -> it.ticket().sale().purchaseDate();
    static final Extractor<InjectionSubject> PERFORMANCE_ID = it ->
            it.ticket().performance() == null ? null : it.ticket().performance().id();
    static final Extractor<InjectionSubject> PERFORMANCE_NAME = it ->
            it.ticket().performance() == null ? null : it.ticket().performance().name();
    static final Extractor<InjectionSubject> PRODUCT_CODE =
            it -> it.ticket().product().code();
    static final Extractor<InjectionSubject> PRODUCT_NAME =
            it -> it.ticket().product().name();
    static final Extractor<InjectionSubject> EVENT_ID = new First<>(PERFORMANCE_ID, PRODUCT_CODE);
    static final Extractor<InjectionSubject> EVENT_NAME = new First<>(PERFORMANCE_NAME, PRODUCT_NAME);
    static final Extractor<InjectionSubject> WEBSITE =
            it -> it.ticket().product().website();
    static final Extractor<InjectionSubject> SITE = it -> it.ticket().venue().site();
    static final Extractor<InjectionSubject> LINE1 = it -> it.ticket().venue().line1();
    static final Extractor<InjectionSubject> LINE2 = it -> it.ticket().venue().line2();
    static final Extractor<InjectionSubject> LINE3 = it -> it.ticket().venue().line3();
    static final Extractor<InjectionSubject> ZIP = it -> it.ticket().venue().zip();
    static final Extractor<InjectionSubject> CITY = it -> it.ticket().venue().city();
    static final Extractor<InjectionSubject> REGION = it -> it.ticket().venue().region();
    static final Extractor<InjectionSubject> COUNTRY_CODE =
            it -> it.ticket().venue().countryCode();
    static final Extractor<InjectionSubject> ACTIVATION_GROUP =
            it -> it.ticket().comfortVariables().get("TIXRGrp");
    static final Extractor<InjectionSubject> WALLET_EMAIL = InjectionSubject::walletEmail;
    static final Extractor<InjectionSubject> PERSON_TITLE = it -> it.person().title();
    static final Extractor<InjectionSubject> PERSON_FIRST_NAME =
            it -> it.person().firstName();
    static final Extractor<InjectionSubject> PERSON_LAST_NAME =
            it -> it.person().lastName();
    static final Extractor<InjectionSubject> PERSON_GENDER = it -> it.person().gender();
    static final Extractor<InjectionSubject> PERSON_BIRTHDATE =
            it -> it.person().birthdate();
    static final Extractor<InjectionSubject> PERSON_NATIONALITY =
            it -> it.person().nationality();
    static final Extractor<InjectionSubject> PERSON_COUNTRY_CODE =
            it -> it.person().countryCode();
    static final Extractor<InjectionSubject> PERSON_ID_NUMBER =
            it -> it.person().idNumber();
    static final Extractor<InjectionSubject> PERSON_PASSPORT_NUMBER =
            it -> it.person().passportNumber();
    static final Extractor<InjectionSubject> PERSON_CELL_PHONE =
            it -> it.person().cellPhoneNumber();
    static final Extractor<InjectionSubject> PERSON_LANGUAGE = it -> it.person().preferredLanguage();
    static final Extractor<InjectionSubject> MAIN_APPLICANT = InjectionSubject::mainApplicant;

    private UsualReads() {}
}
