/** An organizer's loyalty number travels with the ticket, and what TIXNGO knows of it comes back to the contact. */
@NullMarked
package com.secutix.tixngo.example.loyalty;

import org.jspecify.annotations.NullMarked;
