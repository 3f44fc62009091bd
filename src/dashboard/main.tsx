import { makeStore } from '../store/schema';
import { showFace } from '../ui/show-face';

showFace('dashboard', makeStore());
