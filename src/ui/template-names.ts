import type { TemplatePurpose, TemplateValues, TemplateVariable } from '../domain/template';
import { type MessageKey, t } from './t';

const purposeKeys: Record<TemplatePurpose, MessageKey> = {
  introduction: 'purposeIntroduction',
  'check-in': 'purposeCheckIn',
  'after-sale': 'purposeAfterSale',
  feedback: 'purposeFeedback',
  referral: 'purposeReferral',
  apology: 'purposeApology',
  other: 'purposeOther',
};

/** What a template is for, in words: "Check-in". */
export function purposeName(purpose: TemplatePurpose): string {
  return t(purposeKeys[purpose]);
}

const variableKeys: Record<TemplateVariable, MessageKey> = {
  first: 'variableFirst',
  name: 'variableName',
  company: 'variableCompany',
  title: 'variableTitle',
  need: 'variableNeed',
  promise: 'variablePromise',
};

/** What a variable stands for, in words: "first name". */
export function variableName(variable: TemplateVariable): string {
  return t(variableKeys[variable]);
}

/** Somebody invented, to show templates with. */
export function sampleValues(): TemplateValues {
  return {
    first: t('templateSampleFirst'),
    name: t('templateSampleName'),
    company: t('templateSampleCompany'),
    title: t('templateSampleTitle'),
    need: t('templateSampleNeed'),
    promise: t('templateSamplePromise'),
  };
}
