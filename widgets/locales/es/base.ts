import type { BaseWords } from '../base-words.ts';

export const words: BaseWords = {
  loading: 'Cargando…',
  slow: 'Está tardando más de lo habitual. Seguimos intentándolo.',
  retry: 'Reintentar',
  why: '¿Por qué?',
  problems: {
    offline: 'No tiene conexión. No se pierde nada: seguimos en cuanto vuelva a tenerla.',
    unreachable: 'En este momento no se puede acceder a la tienda. Inténtelo de nuevo.',
    'out-of-stock': 'No hay tantas unidades en existencias.',
    internal: 'Algo ha ido mal. Inténtelo de nuevo en unos instantes.',
  },
};
