/** A 5 × 4 model in our own words: of each dimension its name, its definition and, a stage, the descriptor and the tools. */
interface SampleModel {
  stages: [name: string, description: string][];
  dimensions: [name: string, definition: string, cells: [descriptor: string, ...tools: string[]][]][];
  contributions: string[];
}

export const sampleModel: SampleModel = {
  stages: [
    ['Inicial', 'El municipio cumple lo que exige la ley y depende de personas.'],
    ['En desarrollo', 'Hay procedimientos escritos y responsables conocidos.'],
    ['Consolidado', 'La práctica es estable, se mide y se mejora.'],
    ['Avanzado', 'La comunidad comparte las decisiones y otros aprenden de ella.'],
  ],
  dimensions: [
    [
      'Transparencia y acceso a la información',
      'La información municipal se publica, se encuentra y se entiende.',
      [
        [
          'Publicación mínima exigida por la Ley 20.285.',
          'Encargado o encargada de transparencia',
          'Transparencia activa al día',
        ],
        [
          'Procedimiento interno de solicitudes.',
          'Reglamento interno de solicitudes',
          'Capacitación anual',
          'Autoevaluación',
        ],
        [
          'Transparencia proactiva según demanda.',
          'Catálogo de preguntas frecuentes',
          'Agenda pública en lenguaje claro',
        ],
        ['Información reutilizable.', 'Portal de datos abiertos', 'Contratos en formato abierto'],
      ],
    ],
    [
      'Participación ciudadana',
      'Las personas influyen en lo que se decide y saben qué pasó con lo que dijeron.',
      [
        ['Instancias legales constituidas.', 'Ordenanza de participación', 'COSOC activo'],
        ['Consultas con devolución.', 'Calendario de audiencias', 'Matriz de observaciones y respuestas'],
        ['Incidencia en planes.', 'Presupuesto participativo', 'Diagnósticos barriales'],
        ['Co-creación permanente.', 'Mesas territoriales', 'Jurado ciudadano', 'Laboratorio local'],
      ],
    ],
    [
      'Rendición de cuentas',
      'La autoridad explica lo hecho y responde por ello.',
      [
        ['Cuenta pública anual.', 'Cuenta pública en formato resumido'],
        ['Cuenta pública con preguntas.', 'Jornadas por barrio', 'Seguimiento de compromisos'],
        ['Tablero de avance trimestral.', 'Indicadores públicos', 'Actas del concejo buscables'],
        ['Control social.', 'Auditoría ciudadana', 'Veedurías de obras'],
      ],
    ],
    [
      'Colaboración e innovación',
      'El municipio resuelve problemas con otros y comparte lo que aprende.',
      [
        ['Iniciativas aisladas.', 'Registro de organizaciones'],
        ['Convenios con organizaciones.', 'Convenio tipo', 'Banco de proyectos'],
        ['Redes intermunicipales.', 'Comunidad de práctica', 'Pilotos compartidos'],
        ['Soluciones abiertas.', 'Desafíos públicos', 'Reutilización de código y datos'],
      ],
    ],
    [
      'Tecnología y gestión de la información',
      'Los sistemas y los datos sostienen a las demás dimensiones.',
      [
        ['Sitio web y correo institucional.', 'Inventario de trámites'],
        ['Gestión documental básica.', 'Expediente electrónico', 'Política de datos personales'],
        ['Servicios digitales integrados.', 'Ventanilla única', 'Interoperabilidad'],
        ['Decisiones basadas en datos.', 'Gobierno de datos', 'Evaluación de impacto de algoritmos'],
      ],
    ],
  ],
  contributions: [
    'Publicar los tiempos de respuesta de cada unidad.',
    'Que la cuenta pública se haga también en los sectores rurales.',
    'No pedir lo mismo a un municipio con tres funcionarios que a uno con trescientos.',
    'Un glosario común para que todos midamos lo mismo.',
    'Devolver por escrito qué se hizo con cada observación.',
    'Los datos abiertos sirven si alguien los mantiene: falta nombrar responsables.',
    'Juntar las audiencias con las ferias libres, donde ya está la gente.',
    'Las actas del concejo deberían poder buscarse por tema.',
    'Compartir entre municipios vecinos la persona encargada de transparencia.',
    'El presupuesto participativo necesita un piso conocido de recursos.',
    'Capacitar a dirigentas y dirigentes antes de consultarles.',
  ],
};
