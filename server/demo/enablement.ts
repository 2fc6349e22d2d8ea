import type { PracticeScripts } from './script'

/** What is said on Enablement in the demo workshop. Invented, like everybody who says it. */
export const ENABLEMENT_SCRIPTS = {
  'establishing-and-maintaining-identities': {
    target: {
      rounds: ['3I 4I 3I 3I 2I / 3I 2I 3S 3I 3I 3S'],
      reasons: {
        jonas: 'After an incident I must be able to say which person it was, within the hour.',
        helen: 'Personal accounts for those who work remotely. Beyond that I don’t see the money coming back.',
        tomasz: 'A glove and a badge have to be enough at the panel. No passwords in the wet area.',
        grace: 'The drives have keys of their own from the factory. We only have to start using them.',
      },
      ending: {
        state: 'decided',
        rating: '3I',
        rationale:
          'Remote work is only as good as knowing who is on the other end. Every person and device gets an identity with a beginning and an end.',
        owner: 'grace',
        review: 12,
        accepted: ['jonas', 'tomasz'],
      },
    },
    current: {
      rounds: ['3G 2G 2G 3I 2G / 2G 1G 2G 2G 1G 2G'],
      reasons: {
        amara: 'Everybody who works remotely has an account of their own since spring.',
        tomasz: 'In the line itself there is one login a shift, and it is on a sticker.',
      },
      ending: {
        state: 'decided',
        rating: '2G',
        rationale: 'Remote users and administrators have their own logins. Panels and drives still share theirs.',
        owner: 'grace',
        review: 6,
        accepted: ['amara', 'tomasz'],
      },
    },
  },
  'access-control': {
    target: {
      rounds: ['4S 4S 3S 4S 2I / 3S 0 2I 1S 1G 3S', '4S 3S 3S 3S 2I / 2S 1S 2I 1S 2G 3S'],
      reasons: {
        amara: 'A remote session stopped the line for six hours last year. Rights must end with the work order.',
        priya: 'Two customers now ask for zones after IEC 62443 in their tenders.',
        luis: 'I want to be asked before somebody from outside moves a valve, every time.',
        tomasz: 'The field panels can’t tell people apart. A login on the gateway is what they can do.',
        ivo: 'Recertifying 40 contractor accounts each quarter needs half a person we don’t have.',
        sara: 'Roles for the five jobs we do remotely cover nine sessions out of ten.',
      },
      ending: { state: 'revealed' },
    },
    current: {
      rounds: ['3S 3I 2I 3I 2I / 2I 1G 2I 1I 1G 2I'],
      reasons: {
        amara: 'Contractors are let in by the shift lead, one by one.',
        luis: 'Rights are looked through before each season.',
        tomasz: 'Once inside the gateway you can reach every panel.',
        ivo: 'Half of the accounts I see belong to people who left.',
      },
      ending: { state: 'idle' },
    },
  },
  'asset-change-and-configuration-management': {
    target: {
      rounds: ['3I 3I 2I 3I 3I / 3I 4I 3I 3S 2I 3I'],
      reasons: {
        luis: 'The longest stops came from changes that nobody knew of.',
        tomasz: 'I want to hear of a stray change within the shift. Next week is too late for a recipe.',
        ivo: 'A list of the main devices is honest. A full one will be out of date on the second day.',
      },
      ending: {
        state: 'decided',
        rating: '3I',
        rationale:
          'One inventory for the line, and no change without a look at what it does. Audits in food plants expect both.',
        owner: 'tomasz',
        review: 9,
        accepted: ['ivo'],
      },
    },
    current: {
      rounds: ['2I 2I 3I 2I 2I / 2I 1I 2I 2S 2I 2I'],
      reasons: {
        mei: 'Main assets are in the maintenance system, and changes to recipes are signed.',
        tomasz: 'What the panels run is in my head and on one notebook.',
      },
      ending: {
        state: 'decided',
        rating: '2I',
        rationale:
          'Machines and recipes are recorded as food audits ask for it. Firmware and network settings are not.',
        owner: 'tomasz',
        review: 9,
        accepted: ['priya', 'tomasz'],
      },
    },
  },
  'physical-protection': {
    target: {
      rounds: ['2S 1S 2S 3S 2S / 2S 2S 2I 2S 1S 2S'],
      reasons: {
        luis: 'Cleaning crews walk past open cabinets every night.',
        ivo: 'The hall has one door and a guard. Ordinary locks do.',
      },
      ending: {
        state: 'decided',
        rating: '2S',
        rationale:
          'The hall is guarded; what is left are the cabinets in the wash-down area, and they get locks and seals.',
        owner: 'luis',
        review: 12,
        accepted: ['luis', 'ivo'],
      },
    },
    current: {
      rounds: ['2S 2S 2S 2S 3S / 2S 2S 1S 2S 2I 2S'],
      reasons: {
        luis: 'Cabinets in the wet area were sealed in March, each seal has a number.',
        sara: 'The service cabinet at the palletiser stood open this morning.',
      },
      evidence: { luis: 'https://example.org/bottling-line-4/seals' },
      ending: {
        state: 'decided',
        rating: '2S',
        rationale:
          'Locks and numbered seals are where the target asks for them. The open cabinet is a slip, not a gap in the rule.',
        owner: 'luis',
        review: 12,
        evidence: ['https://example.org/bottling-line-4/seals'],
        accepted: ['sara'],
      },
    },
  },
  'security-model-and-policy-for-data': {
    target: {
      rounds: ['1G 2I 1I 1I 2I / 3I 2I 2I 3I 2I 3I'],
      reasons: {
        amara: 'These are fill levels and cycle times. I don’t see who would want them.',
        luis: 'Another rule book nobody opens.',
        mei: 'Recipes go through the same tunnel as the cycle times. Somebody has to say which is which.',
        grace: 'Three firms store our data for us. Without classes we can’t tell them what to delete.',
      },
      ending: {
        state: 'decided',
        rating: '2I',
        rationale:
          'The groups stay apart. Recipes and quality records need an owner and a rule; for the rest, one broad rule will do for now.',
        owner: 'priya',
        review: 6,
        accepted: ['jonas', 'sara'],
        dissent: { grace: 'Providers will not sort our data for us. Without a map of all of it we find out too late.' },
      },
    },
    current: {
      rounds: ['0 1G 0 ? 0 / 0 0 1G 0 0 0'],
      reasons: {
        mei: 'Nobody has ever said which data matter.',
        jonas: 'The privacy notice covers the people who work here, at least.',
      },
      ending: {
        state: 'decided',
        rating: '0',
        rationale:
          'There is no common view of which data matter. A privacy notice for staff says nothing about the line.',
        owner: 'priya',
        review: 6,
        accepted: ['jonas'],
      },
    },
  },
  'implementation-of-data-protection-controls': {
    target: {
      rounds: ['2G 2G - 2G 2G / 2G 3G 2G 2I 1G 2G'],
      reasons: {
        mei: 'Encrypt what leaves the plant, and keep a copy of the recipes. That is the main thing.',
        ivo: 'What the tunnel brings along is enough for fill levels.',
      },
      ending: {
        state: 'decided',
        rating: '2G',
        rationale:
          'What the tunnel and the backup bring along protects the main uses. Nothing here calls for more than good practice.',
        owner: 'ivo',
        review: 12,
        accepted: ['tomasz'],
      },
    },
    current: {
      rounds: ['3G 3G 3G 2G 3G / 3G 3G 4G 3I 3G 3G'],
      reasons: {
        sara: 'Everything that leaves the plant is encrypted and tested in each release.',
        luis: 'For the recipes I believe it. For the printouts I don’t.',
        ivo: 'The gateway refuses anything that is not encrypted. I tried.',
      },
      evidence: {
        sara: 'https://example.org/bottling-line-4/release-tests',
        ivo: 'https://example.org/bottling-line-4/gateway-check',
      },
      ending: {
        state: 'decided',
        rating: '3G',
        rationale:
          'Encryption is designed in and tested with each release, which is more than the line needs. We keep it and add nothing.',
        owner: 'ivo',
        review: 12,
        evidence: [
          'https://example.org/bottling-line-4/release-tests',
          'https://example.org/bottling-line-4/gateway-check',
        ],
        accepted: ['luis', 'omar', 'amara'],
      },
    },
  },
} satisfies PracticeScripts
