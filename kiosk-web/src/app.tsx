import { ConversationPane } from './features/conversation/conversation-pane.js';
import { ShopFront } from './features/frame/shop-front.js';
import { Toolbar } from './features/frame/toolbar.js';
import { IdleDialog } from './features/idle/idle-dialog.js';
import { LockScreen } from './features/lock/lock-screen.js';
import { Notices } from './features/notices/notices.js';
import { TalkPanel } from './features/talk/talk-panel.js';
import { QuickQuestions } from './features/typing/quick-questions.js';
import { TypedQuestion } from './features/typing/typed-question.js';
import { useKiosk } from './session/kiosk-context.js';

export function App() {
  const { state, words } = useKiosk();
  const { stage } = state;
  return (
    <div className="kiosk" data-stage={stage.name}>
      <ShopFront />
      <main className="floor">
        <Notices />
        {stage.name === 'starting' && <h1 className="starting">{words.starting}</h1>}
        {stage.name === 'locked' && <LockScreen entry={stage} />}
        {state.terminal && stage.name !== 'locked' && (
          <div className="counter">
            <ConversationPane />
            <div className="asking">
              <TalkPanel />
              <TypedQuestion />
            </div>
            <QuickQuestions />
          </div>
        )}
      </main>
      <Toolbar />
      <IdleDialog />
    </div>
  );
}
