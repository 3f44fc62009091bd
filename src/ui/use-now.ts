import { useEffect, useState } from 'preact/hooks';

/** The present moment in the user's zone, anew with every minute and whenever the face comes to sight. */
export function useNow(): Temporal.ZonedDateTime {
  const [now, setNow] = useState(() => Temporal.Now.zonedDateTimeISO());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setNow(Temporal.Now.zonedDateTimeISO());
      timer = setTimeout(tick, 60_000 - (Date.now() % 60_000));
    };
    timer = setTimeout(tick, 60_000 - (Date.now() % 60_000));
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
