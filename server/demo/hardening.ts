import type { PracticeScripts } from './script'

/** What is said on Hardening in the demo workshop. Invented, like everybody who says it. */
export const HARDENING_SCRIPTS = {
  'vulnerability-assessment': {
    target: {
      rounds: ['2I 2I 2I 1I 2I / 2I 2I 3I 2I 2I 2I'],
      reasons: {
        luis: 'Scanning a running filler once cost us a batch. Read the makers’ notices, that is enough.',
        sara: 'Tests belong into every release of the gateway, and findings into the same list as bugs.',
      },
      ending: { state: 'revealed' },
    },
    current: {
      rounds: ['1G 1G 2G 1G ? / 1G 0 1G 1G 2I 1G'],
      reasons: {
        ivo: 'The office side was scanned twice, and the gateway was in it.',
        tomasz: 'Nobody has ever looked at the panels.',
      },
      ending: { state: 'idle' },
    },
  },
  'patch-management': {
    target: {
      rounds: ['3S 2S 2S 1S 2S / 3S 2S 2S 2S 1S 3S', '3S 3S 3S 2S 3S / 3S 3S 3S 3S 2S 4S'],
      reasons: {
        amara: 'Support for the panels ends next autumn. From then on every late patch is a risk we chose.',
        luis: 'The line has two windows a year. A time limit of thirty days is a wish.',
        grace: 'With a spare panel on the bench we could test and roll out in a week, and show it.',
        ivo: 'What faces the outside in days, the rest in the window. That is as good as it gets.',
      },
      ending: {
        state: 'decided',
        rating: '3S',
        rationale:
          'Time limits by risk, fitted to the two production windows and tested on the spare panel. What can’t be patched in time is shielded.',
        owner: 'omar',
        review: 6,
        accepted: ['luis', 'ivo', 'grace'],
        superseded: {
          rating: '2S',
          rationale: 'Fixes for what faces the outside; the rest waits for the two production windows.',
          reopened: 'The panel maker has named the end of support since: next autumn, a year earlier than we thought.',
        },
      },
    },
    current: {
      rounds: ['2G 1G 2G 2I 1G / 1G 1G 0 1G 1G 1G'],
      reasons: {
        luis: 'The gateway and the office machines get their fixes on time.',
        sara: 'The panels still run what they were delivered with.',
      },
      ending: {
        state: 'decided',
        rating: '1G',
        rationale:
          'Fixes arrive where they are easy to install. On the line itself nothing has been updated in three years.',
        owner: 'omar',
        review: 6,
        accepted: ['sara', 'luis'],
      },
    },
  },
  'monitoring-practice': {
    target: {
      rounds: ['4S 3S 1S 2S 1I / 3S 4S 3S 2S 4S 3S'],
      reasons: {
        amara: 'If I learn of a break-in from a customer, it is too late for everything.',
        priya: 'Logs nobody reads cost money twice.',
        helen: 'Show me one alarm that would have saved a batch, then I’ll pay for the rest.',
        tomasz: 'A wrong command looks like a right one unless you know this line.',
        ivo: 'Remote sessions can be measured to the second. I would use that.',
        omar: 'A few good alarms on the gateway, and somebody awake to hear them.',
      },
      ending: {
        state: 'decided',
        rating: '3S',
        rationale:
          'Agreement is weak, but the goal is not: an unplanned stop must show before it happens. What is watched follows the risks of this line.',
        owner: 'ivo',
        review: 8,
        accepted: ['omar', 'jonas'],
        dissent: { helen: 'Nobody has said who watches at night, and without that it is money for records.' },
      },
    },
    current: {
      rounds: ['3I 2G 3I 3G 2G / 1G 0 1G 1G 2G 1G', '2G 2G 3I 3G 2G / 1G 0 1G 1G 2G 1G'],
      reasons: {
        priya: 'The control room has a wall of screens, and somebody sits in front of it day and night.',
        luis: 'We saw the last three faults before the line stopped.',
        tomasz: 'Those screens show temperatures. A foreign login shows nowhere.',
        grace: 'Logs are written over after two days, and I have never been called because of one.',
      },
      ending: {
        state: 'decided',
        rating: '1G',
        rationale:
          'Two rounds moved nobody. Operations counts watching the process, engineering only watching for attackers. Until an alarm is shown to work we record the lower level.',
        owner: 'ivo',
        review: 6,
        accepted: ['amara', 'ivo', 'mei'],
        dissent: { luis: 'Watching the process is monitoring too. Most of what went wrong here was seen there first.' },
      },
    },
  },
  'situation-awareness-and-information-sharing-practice': {
    target: {
      rounds: ['2I 2I 1G 3I 2G / 2I 1I 2I 3I 2I 3S'],
      reasons: {
        luis: 'Other bottlers had the same trouble in May. A call would have spared us a week.',
        priya: 'I would rather not tell competitors what went wrong here.',
        omar: 'We build for nine plants: a warning from one of them should reach the other eight by a rule.',
        tomasz: 'One good source, read every Monday, is all I can follow.',
      },
      ending: { state: 'idle' },
    },
    current: {
      rounds: ['1G 0 0 1G ? / 0 0 0 1G 0 1G'],
      reasons: {
        grace: 'I read the warnings of the national centre, in my own time.',
        sara: 'Nothing of that has ever reached the team.',
      },
      ending: { state: 'idle' },
    },
  },
  'event-detection-and-response-plan': {
    target: {
      rounds: ['3I 4I 3I 4I 3I / 3I 2I 3I 3S 2I 4I'],
      reasons: {
        luis: 'At three in the morning nobody has ideas. There has to be a plan, and we must have played it.',
        tomasz: 'A card for the four likeliest cases, on the door of the cabinet. More will not be read.',
      },
      ending: {
        state: 'decided',
        rating: '3I',
        rationale:
          'One plan for plant and service, exercised each year with the night shift, as large food customers ask for it.',
        owner: 'luis',
        review: 7,
        accepted: ['tomasz', 'ivo'],
      },
    },
    current: {
      rounds: ['2S 2S 2S 3S 2S / 2S 1S 2S 2S 2I 2S'],
      reasons: {
        luis: 'The plan for fire, power and water names each valve of this line, and we exercise it.',
        tomasz: 'For an attack I would call my colleague. That is the plan.',
      },
      ending: {
        state: 'decided',
        rating: '2S',
        rationale:
          'The plan was written for this line and names its valves and people, more exactly than the target asks. But it knows fire and water; an attack is met as it comes.',
        owner: 'luis',
        review: 7,
        accepted: ['mei', 'luis'],
      },
    },
  },
  'remediation-recovery-and-continuity-of-operations': {
    target: {
      rounds: ['4S 3S 3S 3S 3S / 3S 4S 3S 2S 3S 3S'],
      reasons: {
        amara: 'Every hour of standstill costs more than the spare gateway.',
        tomasz: 'I want to have restored a panel from nothing, with a stopwatch.',
        omar: 'Recipes and gateway first. The rest can be set up again by hand.',
      },
      ending: {
        state: 'decided',
        rating: '3S',
        rationale:
          'No unplanned stop is the first goal. Recovery times are set for this line, and restores are exercised in the winter window.',
        owner: 'tomasz',
        review: 10,
        accepted: ['omar', 'amara'],
      },
    },
    current: {
      rounds: ['2S 3S 2S 2S 2S / 2S 2S 2S 1S 2S 2S'],
      reasons: {
        jonas: 'In the last outage we were back within the shift.',
        omar: 'We restored recipes. A dead gateway we have never tried.',
      },
      evidence: { tomasz: 'https://example.org/bottling-line-4/restore-report' },
      ending: {
        state: 'decided',
        rating: '2S',
        rationale: 'Recipes and panel projects were restored once, on this line. There are no times to be met yet.',
        owner: 'tomasz',
        review: 10,
        evidence: ['https://example.org/bottling-line-4/restore-report'],
        accepted: ['jonas', 'omar'],
      },
    },
  },
} satisfies PracticeScripts
