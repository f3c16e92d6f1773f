/** What Decap shows of a draft: in the toolbar beside its status, and above the form. */
export { PublishMoment } from './publish-moment.tsx';
export { RemarksButton } from './remarks.tsx';
