import '../../ui/tokens.css';
import './phone.css';
import './parts.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { line } from './room.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<App />);
void line.arrive();
