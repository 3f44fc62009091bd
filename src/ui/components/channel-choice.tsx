import { useRef } from 'preact/hooks';
import { type Channel, channels } from '../../domain/touchpoint';
import { alone, channelName } from '../names';
import { useEscape } from '../use-escape';
import { useFocusInside } from '../use-focus-inside';
import { Icon } from './icon';

interface Props {
  /** What is chosen here, for the ear. */
  label: string;
  choose(channel: Channel): void;
  leave(): void;
}

/** By what channel somebody was touched. */
export function ChannelChoice({ label, choose, leave }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEscape(true, leave);
  useFocusInside(box, 'button');
  return (
    <fieldset ref={box} class="snooze">
      <legend class="for-ears">{label}</legend>
      {channels.map((channel) => (
        <button key={channel} type="button" class="choice" onClick={() => choose(channel)}>
          <Icon name={channel} />
          {alone(channelName(channel))}
        </button>
      ))}
    </fieldset>
  );
}
