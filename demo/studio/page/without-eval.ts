import { z } from 'zod';

// The page's policy forbids making code from text; zod is told before the first schema is made.
z.config({ jitless: true });
