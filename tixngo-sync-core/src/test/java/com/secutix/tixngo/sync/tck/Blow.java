package com.secutix.tixngo.sync.tck;

/**
 * A disaster, and where it strikes. The place is the nth call of a name: unlike the number of a call it stays the same when
 * calls of several threads come in another order.
 *
 * @param disaster what happens
 * @param at the call, as a run that nothing disturbed made it
 */
record Blow(Disaster disaster, Call at) {

    /**
     * A call of a run.
     *
     * @param number counts the calls of the run, from 1
     * @param name the method of the store, or the request line
     * @param turn counts the calls of this name, from 1
     */
    record Call(int number, String name, int turn) {

        boolean isTheSameAs(Call other) {
            return name.equals(other.name) && turn == other.turn;
        }

        @Override
        public String toString() {
            return number + ": " + name;
        }
    }

    @Override
    public String toString() {
        return disaster.words() + " " + at;
    }
}
