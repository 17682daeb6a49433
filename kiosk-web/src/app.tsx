import { AttractScreen } from './features/attract/attract-screen.js';
import { ConversationPane } from './features/conversation/conversation-pane.js';
import { HeardWords } from './features/conversation/heard-words.js';
import { ElsewhereScreen } from './features/elsewhere/elsewhere-screen.js';
import { ShopFront } from './features/frame/shop-front.js';
import { Toolbar } from './features/frame/toolbar.js';
import { IdleDialog } from './features/idle/idle-dialog.js';
import { LockScreen } from './features/lock/lock-screen.js';
import { Notices } from './features/notices/notices.js';
import { TalkPanel } from './features/talk/talk-panel.js';
import { QuickQuestions } from './features/typing/quick-questions.js';
import { TypedQuestion } from './features/typing/typed-question.js';
import { isVisited } from './machine/state.js';
import { useKiosk } from './session/kiosk-context.js';

export function App() {
  const { state, words } = useKiosk();
  const { stage, place, terminal } = state;
  const elsewhere = place === 'elsewhere';
  return (
    <div className="kiosk" data-stage={elsewhere ? 'elsewhere' : stage.name}>
      <ShopFront />
      <main className="floor">
        <Notices />
        {elsewhere && <ElsewhereScreen />}
        {stage.name === 'starting' && !elsewhere && <h1 className="starting">{words.starting}</h1>}
        {stage.name === 'locked' && <LockScreen entry={stage} />}
        {terminal && stage.name === 'attract' && <AttractScreen locale={terminal.locale} locales={terminal.locales} />}
        {terminal && isVisited(state) && <Counter />}
      </main>
      <Toolbar />
      <IdleDialog />
    </div>
  );
}

/** The clerk's side, what is said and shown, and the visitor's side, what is asked. */
function Counter() {
  return (
    <div className="counter">
      <ConversationPane />
      <div className="asking">
        <HeardWords />
        <TalkPanel />
        <TypedQuestion />
      </div>
      <QuickQuestions />
    </div>
  );
}
