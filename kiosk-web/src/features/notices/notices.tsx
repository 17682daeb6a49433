import { LanguageOffer } from './language-offer.js';
import { OfflineNotice } from './offline-notice.js';
import { ProblemNotice } from './problem-notice.js';
import { StaffNotice } from './staff-notice.js';

/** What may be true at any moment, above whatever the visitor is doing. */
export function Notices() {
  return (
    <div className="notices">
      <div role="alert">
        <OfflineNotice />
        <ProblemNotice />
      </div>
      <div role="status">
        <StaffNotice />
        <LanguageOffer />
      </div>
    </div>
  );
}
