import { useKiosk } from '../../session/kiosk-context.js';

/** The shop curtain at the top: whose terminal this is. */
export function ShopFront() {
  const { terminal } = useKiosk().state;
  return (
    <header className="shop-front">
      <p className="shop-name">
        <strong>{terminal?.store.name ?? 'Tenin'}</strong>
        {terminal && <span>{terminal.name}</span>}
      </p>
    </header>
  );
}
