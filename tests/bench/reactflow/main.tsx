import '@xyflow/react/dist/style.css';
import { type Node, ReactFlow } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

// What the canvas is measured against: React Flow as it comes, one node a card, in as many columns as the model has
// stages. `?cards=2640&columns=6`. The wheel pans, as on the canvas; `window.zoomTo` zooms.
const address = new URLSearchParams(location.search);
const cards = Number(address.get('cards'));
const columns = Number(address.get('columns'));

const nodes: Node[] = Array.from({ length: cards }, (_, at) => ({
  id: `n${at}`,
  position: { x: (at % columns) * 280, y: Math.floor(at / columns) * 68 },
  data: { label: `D${at % 97} Publicar las actas del concejo municipal antes de cada sesión (${at})` },
  style: { width: 260 },
}));

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <ReactFlow
    defaultNodes={nodes}
    panOnScroll
    minZoom={0.1}
    onInit={(flow) => Object.assign(window, { zoomTo: (zoom: number) => flow.zoomTo(zoom) })}
  />,
);
