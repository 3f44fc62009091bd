/** The moment, in the zone of the device. Handed to whoever needs to know the time, so that tests can move it. */
export type Clock = () => Temporal.ZonedDateTime;

export const deviceClock: Clock = () => Temporal.Now.zonedDateTimeISO();
