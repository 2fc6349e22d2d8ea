import type { PracticeScripts } from './script'

/** What is said on Governance in the demo workshop. Invented, like everybody who says it. */
export const GOVERNANCE_SCRIPTS = {
  'security-program-management': {
    target: {
      rounds: ['3I 3I 3I 3I 2I / 3I 3I 2I 3I 3S 3I'],
      reasons: {
        amara: 'Two of our three largest customers now ask who answers for security. One name is not a programme.',
        helen: 'Level 2 buys us the roles. I would like to see them used before we pay for more.',
        mei: 'Without one plan for plant, office and service, each of us mends the same hole twice.',
        sara: 'We are eleven people on this line. A charter on paper will not make us faster.',
      },
      ending: {
        state: 'decided',
        rating: '3I',
        rationale:
          'Security of the line is part of what we sell, so it is planned and paid for like quality. Food customers expect one owner across plant and service.',
        owner: 'amara',
        review: 12,
        accepted: ['helen', 'sara'],
      },
    },
    current: {
      rounds: ['2G 2G 3G 2G 2G / 2G 1G 2G 2I 2G 2G'],
      reasons: {
        jonas: 'There is an owner with a budget line, but the plan is the one of office IT.',
        tomasz: 'On the shop floor I could not name anybody who would answer.',
      },
      ending: {
        state: 'decided',
        rating: '2G',
        rationale: 'Owner, roles and a yearly list of measures exist. Nothing in them is particular to food plants.',
        owner: 'amara',
        review: 12,
        accepted: ['tomasz'],
      },
    },
  },
  'compliance-management': {
    target: {
      rounds: ['3I 2I 2I 2I 2I / 2I 2I 2G 2I 2I 1I'],
      reasons: {
        amara: 'A missed duty closes a market. I would rather see the full list checked on schedule.',
        grace: 'Our duties fit on one page. Keeping that page right is enough.',
      },
      ending: {
        state: 'decided',
        rating: '2I',
        rationale:
          'Machine and food law set the duties that matter here. A kept list with proof on request answers them.',
        owner: 'jonas',
        review: 9,
        accepted: ['amara'],
      },
    },
    current: {
      rounds: ['2G 2I 2G 2G 2G / 2G 2G 1G 2G 2G 2G'],
      reasons: {
        jonas: 'The list of duties exists, and the last audit found it complete.',
        sara: 'I have never seen that list.',
      },
      ending: {
        state: 'decided',
        rating: '2G',
        rationale:
          'The list is kept, but it was copied from office IT: the rules for food machinery are missing in it.',
        owner: 'jonas',
        review: 9,
        evidence: ['https://example.org/bottling-line-4/duties'],
      },
    },
  },
  'threat-modeling': {
    target: {
      rounds: ['3S 3S 2S 3I 2S / 4S 3S 3S 2S 3S 4S'],
      reasons: {
        jonas:
          'I can only insure what somebody has thought through. The remote path belongs on paper, with damage in euros.',
        helen: 'Once for the main uses will do. Each workshop day is a day nobody sells.',
        mei: 'The gateway is ours and nobody else’s. A model bought from a catalogue misses exactly that part.',
        omar: 'We can keep two scenarios fresh, not twenty.',
        grace: 'Contractors, tools and routes change every quarter, so the model has to change with them.',
      },
      ending: {
        state: 'decided',
        rating: '3S',
        rationale:
          'The remote way into the line is built only once in the world, so its threats have to be worked out for this line, by one method.',
        owner: 'mei',
        review: 10,
        accepted: ['helen', 'omar', 'priya'],
      },
    },
    current: {
      rounds: ['2G 1G 1G 2G 1G / 1G 1G 1G 0 1G 1G'],
      reasons: {
        luis: 'After the six-hour stop we went through the causes with everybody.',
        omar: 'That was about a broken switch. Nobody has ever asked who could attack us.',
      },
      ending: {
        state: 'decided',
        rating: '1G',
        rationale: 'Known dangers were noted once, after a breakdown. Nobody has looked at them since.',
        owner: 'mei',
        review: 6,
        accepted: ['omar', 'luis'],
      },
    },
  },
  'risk-attitude': {
    target: {
      rounds: ['2I ? ? 3I 1G / ? 2I ? 2I ? 2G'],
      reasons: {
        luis: 'An hour of standstill has a price. Let us write down how many we can live with.',
        priya: 'I don’t know what the board would accept. Nobody in this room does.',
        mei: 'We would be guessing at a number that somebody else signs.',
      },
      ending: {
        state: 'parked',
        reason:
          'Five of eleven can’t say what the board would accept. Jonas brings the approved limits to the next session.',
      },
    },
    current: {
      rounds: ['1G 2G 1G ? 1G / 1G 0 1G ? 1G 2I'],
      reasons: {
        jonas: 'There is a ranking of the main risks, even if only my team uses it.',
        tomasz: 'I have never been told what must not happen.',
      },
      ending: { state: 'idle' },
    },
  },
  'product-supply-chain-risk-management': {
    target: {
      rounds: ['2I 2I 3I 2I 2I / 2I 2I 2I 2I 2S 2I'],
      reasons: {
        priya: 'Tenders begin to ask for parts lists. I would go one further and put it into our contracts.',
        ivo: 'Five makers build almost everything that has an address on this line. Asking five makers is a week’s work.',
      },
      ending: { state: 'revealed' },
    },
    current: {
      rounds: ['2G 1G 2G 1G 1G / 1G 1G 0 1G 1I 1G'],
      reasons: {
        amara: 'We ask new suppliers about security. I have seen the form.',
        sara: 'Nobody looks at what is inside a firmware image before it goes onto a drive.',
      },
      ending: { state: 'idle' },
    },
  },
  'services-third-party-dependencies-management': {
    target: {
      rounds: ['4S 4S 4S 4S 3S / 2S 2S 1S 2S 4S 1S', '3S 4S 3S 3S 3S / 3S 2S 3S 3S 2S 3S'],
      reasons: {
        amara: 'Eleven firms can reach the line. If one of them fails or is broken into, we stand still.',
        jonas: 'I want to see a change of provider rehearsed once, not only described.',
        tomasz: 'The panel maker does not negotiate. We will get his terms, whatever we write.',
        ivo: 'Recording each session needs a jump host that we would have to run at night as well.',
      },
      ending: {
        state: 'decided',
        rating: '3S',
        rationale:
          'All remote work on this line is done by other firms. Their duties and every session are written down for this line; rehearsing an exit can wait.',
        owner: 'luis',
        review: 8,
        accepted: ['jonas', 'ivo', 'mei', 'sara'],
        dissent: { tomasz: 'We promise records that the panel maker’s tool can’t give us before its next release.' },
      },
    },
    current: {
      rounds: ['3I 2I 2I 3I 2G / 1G 0 1G 1G 0 1G'],
      reasons: {
        luis: 'Every firm signs our rules at the gate.',
        amara: 'Contracts with the three large ones name what they may touch.',
        tomasz: 'I find out that somebody is connected when a screen moves.',
        ivo: 'Nobody can tell me which tunnels are still needed.',
      },
      ending: { state: 'idle' },
    },
  },
} satisfies PracticeScripts
