import { useContext } from 'preact/hooks';
import type { Contact } from '../../domain/contact';
import { receiptsOf } from '../../store/read/templates';
import { FaceContext } from '../face-context';
import { ago } from '../format';
import { lists } from '../intl';
import { t } from '../t';
import { useLive } from '../use-live';
import { Icon } from './icon';

const mostNamed = 3;

/** Warns when a template was taken already for somebody, or for others of the same company. */
export function TemplateReceipts({ templateId, contact }: { templateId: string; contact: Contact }) {
  const { store, now } = useContext(FaceContext);
  const found = useLive(() => receiptsOf(store, templateId, contact), [templateId, contact.id]);
  const [latest] = found?.account ?? [];
  return (
    <div role="status" class="template-receipts">
      {found?.own && (
        <p class="warned">
          <Icon name="warning" />
          <span>{t('templateReceived', contact.name, ago(found.own.at, 'ms', now))}</span>
        </p>
      )}
      {found && latest && (
        <p class="warned">
          <Icon name="warning" />
          <span>
            {t(
              'templateReceivedAccount',
              lists({}).format(found.account.slice(0, mostNamed).map((each) => each.contact.name)),
              ago(latest.at, 'ms', now),
            )}
          </span>
        </p>
      )}
    </div>
  );
}
