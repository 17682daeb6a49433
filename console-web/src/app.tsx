export function App() {
  return (
    <>
      <header>
        <p>Tenin</p>
      </header>
      <main>
        <h1>Console</h1>
        <p>Sign-in and conversations come here.</p>
      </main>
    </>
  );
}
