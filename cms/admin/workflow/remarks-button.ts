/** What Decap's toolbar shows beside the status of a draft. */
export { RemarksButton } from './remarks.tsx';
