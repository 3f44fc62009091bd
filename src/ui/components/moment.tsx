import { useContext } from 'preact/hooks';
import type { Precision } from '../../domain/observation';
import { FaceContext } from '../face-context';
import { ago, machineMoment, moment } from '../format';

/** How long ago something was; the precise moment for whoever points at it and for machines. */
export function Moment({ at, precision }: { at: number; precision: Precision }) {
  const { now } = useContext(FaceContext);
  return (
    <time dateTime={machineMoment(at, precision, now)} title={moment(at, precision, now)}>
      {ago(at, precision, now)}
    </time>
  );
}
