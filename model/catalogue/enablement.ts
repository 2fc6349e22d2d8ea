import type { Domain } from './domain'

/** The Enablement domain in our own words; names and ids are those of the IoT SMM 1.2. */
export const ENABLEMENT: Domain = {
  id: 'enablement',
  name: 'Enablement',
  intent:
    'Put the protective means in place that policy and risk decisions call for - identities, access, assets and data.',
  subdomains: [
    {
      id: 'identity-and-access-management',
      name: 'Identity and Access Management',
      aliases: [],
      intent: 'Know who or what acts in the system and let it do only what it should.',
      practices: [
        {
          id: 'establishing-and-maintaining-identities',
          name: 'Establishing and Maintaining Identities',
          aliases: [],
          intent:
            'Give people, devices, software and services identities that can be trusted, and look after these identities and their credentials throughout their life.',
          question: 'How can we tell for sure which person, device or software we are dealing with?',
          levels: [
            { gist: 'Nobody can tell who is who', summary: null, indicators: [] },
            {
              gist: 'Shared logins, worst defaults changed',
              summary:
                'Accounts and device identifiers exist so that the system can be run, and vendor defaults are replaced at exposed places. Credentials are often shared by a crew or identical across a series. There is no record of who or what holds which credential.',
              indicators: [
                'Default passwords changed on internet-facing and administrative interfaces',
                'Devices can be told apart, for example by serial number',
              ],
            },
            {
              gist: 'Own logins for admins and main devices',
              summary:
                'People who administer or work remotely have personal accounts, and devices in the main scenarios have individual credentials. Joiners and leavers are handled manually. Weaknesses known from incidents, such as hard-coded passwords, are looked for and removed.',
              indicators: [
                'Personal accounts for administrators and remote users',
                'List of device credentials or certificates with issue date',
                'Sample of leavers whose accounts were removed',
              ],
            },
            {
              gist: 'Every identity managed, start to end',
              summary:
                'All kinds of identities follow a defined life cycle from enrolment to revocation and use recognised mechanisms, anchored in hardware where the risk calls for it. Privileged and remote work needs stronger authentication. Identity stores of IT, OT and cloud are reconciled.',
              indicators: [
                'Identity policy covering humans, devices, services and applications',
                'Records of credential issue, rotation and revocation',
                'Multi-factor authentication in force for remote and privileged access',
                'Periodic report on orphaned accounts and unknown devices',
              ],
            },
            {
              gist: 'Misuse spotted, lock-out time measured',
              summary:
                'Identity assurance is a measured service in which revocation time, expiry and unusual use are watched and acted on. Device identity is attested together with software state, and a change of algorithms or a mass re-keying is prepared. The trust infrastructure is examined independently.',
              indicators: [
                'Targets and figures for revocation time and expired or duplicate credentials',
                'Attestation results that decide on admission to the system',
                'Audit of certificate authority or key-injection process',
                'Tested plan for mass re-keying',
              ],
            },
          ],
          scope: {
            industry:
              'Observe identity schemes of the sector, such as IEEE 802.1AR device identities in automation, vehicle PKI, unique device identification in medicine or terminal certificates in payment. Respect working conditions such as gloves, shared consoles and emergency use that rule out ordinary logins.',
            system:
              'Decide for each component class of this system which identity it carries, where the secret is kept and how it is renewed in the field. Include battery devices that rarely connect and old controllers without any identity, for which a gateway has to vouch.',
          },
        },
        {
          id: 'access-control',
          name: 'Access Control',
          aliases: [],
          intent:
            'Allow each identity only the actions its task requires, at the time required, and enforce this at every relevant boundary.',
          question: 'Who may do what, where and when, and what stops everyone else?',
          levels: [
            { gist: 'No rules on who may do what', summary: null, indicators: [] },
            {
              gist: 'Login on the main parts only',
              summary:
                'Reaching the network or the room is the main hurdle, and a login separates users from administrators on the main components. Other permissions stay as delivered.',
              indicators: [
                'Administrative functions of main components need a login',
                'A firewall or router stands between the system and the internet',
              ],
            },
            {
              gist: 'Roles trimmed for the main uses',
              summary:
                'Roles are defined and permissions trimmed for the main use cases, and ports or services known to be abused are closed. Remote maintenance is switched on when needed. Rights are reviewed when somebody notices that they are too broad.',
              indicators: [
                'Role list for main applications with assigned people',
                'Filter rules that restrict traffic of priority systems',
                'Notes of remote access enabled on request',
              ],
            },
            {
              gist: 'Least privilege, checked regularly',
              summary:
                'Least privilege and separation of duties are designed into device interfaces, applications, APIs, networks and engineering tools. Zones and conduits restrict flows, and emergency access is defined. Rights are confirmed regularly from complete lists.',
              indicators: [
                'Access policy and role model approved by system owners',
                'Zone and conduit drawing that agrees with deployed filter rules',
                'Recertification records with removed rights',
                'Tests that show unauthorised commands are rejected',
              ],
            },
            {
              gist: 'Rights follow context and are measured',
              summary:
                'Decisions take context into account, such as device health, work order or plant state, and can be observed centrally. Policies are versioned artefacts that are verified before roll-out. Deviations are found and corrected within a measured time.',
              indicators: [
                'Policies under version control with automated verification',
                'Just-in-time privileges that expire with the work order',
                'Report on access anomalies and time to correct them',
                'Independent segmentation or authorisation tests',
              ],
            },
          ],
          scope: {
            industry:
              'Reflect habits and safety duties of the sector. Operators must always reach a safe shutdown, clinicians need emergency access, dealers and drivers have different diagnostic rights, and shop staff share terminals. Apply sector norms for segmentation, such as IEC 62443 zones.',
            system:
              'Derive permitted commands and flows from the functions of this system, for example who may write a set-point, open a valve, start an update or view video. Cover local ports, debug interfaces and field tools, and define behaviour when the authorisation service cannot be reached.',
          },
        },
      ],
    },
    {
      id: 'asset-protection',
      name: 'Asset Protection',
      aliases: ['Asset Management'],
      intent: 'Protect physical and digital assets by knowing them, controlling change and guarding them on site.',
      practices: [
        {
          id: 'asset-change-and-configuration-management',
          name: 'Asset, Change and Configuration Management',
          aliases: ['Asset Change and Configuration Management'],
          intent:
            'Know what the system consists of and which state it should be in, and let change happen only in a controlled and traceable way.',
          question: 'What do we have, how should it be set up, and who may change it?',
          levels: [
            { gist: 'No list of what is installed', summary: null, indicators: [] },
            {
              gist: 'Equipment list, changes on the spot',
              summary:
                'A list of the principal equipment is at hand, often from purchasing or commissioning, together with manuals and installation media. The technician on duty makes changes, and the present configuration is found out by looking at the device.',
              indicators: ['Equipment list or plant drawing, possibly dated', 'Stored manuals and installation media'],
            },
            {
              gist: 'Main assets recorded, changes noted',
              summary:
                'Assets that matter most are recorded with version and owner, and their configuration is saved before major work. Changes to them are announced and noted. Settings known to be dangerous are corrected on occasion.',
              indicators: [
                'Inventory of priority assets with software or firmware version',
                'Saved configurations or project files from the last major change',
                'Change notes with date and person',
              ],
            },
            {
              gist: 'One full inventory, changes assessed',
              summary:
                'One inventory, refreshed by discovery that OT tolerates, covers hardware, software, connections and data of all systems until disposal. Baselines derive from standards, changes pass an impact assessment by security and safety roles, and departures from baseline are detected.',
              indicators: [
                'Inventory checked for completeness against network or walk-down surveys',
                'Approved baselines per device type and deviation reports',
                'Change records with impact assessment, test and roll-back plan',
                'Disposal records that include erased keys and data',
              ],
            },
            {
              gist: 'Stray changes caught fast and measured',
              summary:
                'The wanted configuration is described in machine-readable form and verified continuously, and unauthorised change triggers a prompt reaction. Drift, failed and emergency changes are measured and lead to improvement. Signing or attestation supports the integrity of configurations.',
              indicators: [
                'Automatic drift detection with time-to-correct figures',
                'Verification logs of signed configurations or firmware',
                'Analysis of failed and emergency changes with resulting actions',
                'Staging environment or digital twin used to prove changes',
              ],
            },
          ],
          scope: {
            industry:
              'Fit existing regimes, such as management of change in chemical plants, the validated state in pharmaceutical production, software identification of type-approved vehicles or configuration freezes in peak retail season. Include asset classes that are particular to the sector, from RTUs to infusion pumps.',
            system:
              'Define the items under control in this system, including controller logic, recipes, gateway containers, cloud infrastructure code, certificates and calibration data. State maintenance windows, who may approve change while production runs and how spare units are kept at the same state.',
          },
        },
        {
          id: 'physical-protection',
          name: 'Physical Protection',
          aliases: [],
          intent:
            'Prevent, hinder and detect harmful physical access to devices, cabling and premises, bearing in mind that many IoT components stand in places the operator does not control.',
          question: 'How do we keep the wrong hands off our devices, cables and rooms, and notice if we fail?',
          levels: [
            { gist: 'Open to anyone who walks up', summary: null, indicators: [] },
            {
              gist: 'Ordinary locks on the main rooms',
              summary:
                'Ordinary locks and fences protect the main rooms, and field devices sit in standard housings. Cabinets, ports and remote units have no particular safeguards.',
              indicators: ['Control and server rooms can be locked', 'Field devices are mounted in closed housings'],
            },
            {
              gist: 'Extra locks or seals at exposed spots',
              summary:
                'Equipment in positions known to be exposed or valuable gets extra locks, seals or cameras, and open ports there are blocked. Theft or tampering is dealt with from case to case.',
              indicators: [
                'Locked cabinets with known key holders at priority sites',
                'Unused ports covered or disabled on exposed devices',
                'Notes on past theft or tampering and the action taken',
              ],
            },
            {
              gist: 'Set measures for every type of place',
              summary:
                'Physical risk is assessed for each type of location and matched with specified measures, from zoning of premises to tamper-evident housings and protected debug ports. Entry rights are administered, and contractors are accompanied. Inspection rounds check field units.',
              indicators: [
                'Site classes with required measures and inspection results',
                'Reviewed list of entry rights and entry logs',
                'Product requirements on ports, casing and tamper evidence',
                'Procedure for storage and transport of devices and media',
              ],
            },
            {
              gist: 'Tampering alarms, trial break-ins',
              summary:
                'Physical and cyber events are evaluated together, so that an opened cabinet or moved device leads to a defined reaction. Intrusion exercises and laboratory attacks test resistance. Results flow back into site and product design.',
              indicators: [
                'Tamper and entry events in the monitoring system with response records',
                'Reports of physical intrusion tests or hardware attack evaluations',
                'Figures such as time from tamper alarm to inspection',
              ],
            },
          ],
          scope: {
            industry:
              'Use the protective expectations of the sector, for example perimeter classes at substations, explosion-proof enclosures, tamper-responsive PIN pads, medicine cabinets or public exposure of charging points. Coordinate with safety and guarding functions that already exist.',
            system:
              'List where each component of this system stands and who can touch it unobserved, be it a rooftop sensor, roadside cabinet, vehicle cabin or living room. Choose what must withstand an attacker with tools and ten minutes, and what may be lost because its keys are worthless elsewhere.',
          },
        },
      ],
    },
    {
      id: 'data-protection',
      name: 'Data Protection',
      aliases: [],
      intent: 'Set rules for data according to their worth and danger, and carry the rules out.',
      practices: [
        {
          id: 'security-model-and-policy-for-data',
          name: 'Security Model and Policy for Data',
          aliases: ['Protection Model and Policy for Data'],
          intent:
            'Decide which data exist, how valuable or sensitive they are, who answers for them and which protection goals and rules apply from creation to deletion.',
          question: 'Which data matter, who answers for them, and what rules hold until they are deleted?',
          levels: [
            { gist: 'Nobody has said which data matter', summary: null, indicators: [] },
            {
              gist: 'One broad rule, data not sorted',
              summary:
                'A general confidentiality or privacy rule is in force, and people know that customer data or recipes are sensitive. Data produced by devices are collected without having been categorised.',
              indicators: [
                'General confidentiality or privacy statement',
                'Staff can name one or two data sets that need protection',
              ],
            },
            {
              gist: 'Main data have an owner and some rules',
              summary:
                'The data of the main use cases are named with owner and storage place. Rules exist for those that law, customers or past leaks have shown to be delicate. Each team treats integrity and availability of control data in its own way.',
              indicators: [
                'List of main data categories with owner and location',
                'Handling rules for personal data and trade secrets',
                'Retention decided for the most delicate data',
              ],
            },
            {
              gist: 'Every kind of data classed and mapped',
              summary:
                'A classification scheme covers business, personal, process, configuration and security data with goals for confidentiality, integrity, availability and timeliness. Flows across device, edge, cloud and partners are documented with purpose and retention. The rules enter design and contracts.',
              indicators: [
                'Approved classification scheme with handling rules per class',
                'Data-flow maps that carry class and legal basis',
                'Deletion schedule with evidence that it is carried out',
                'Data clauses in partner and customer agreements',
              ],
            },
            {
              gist: 'Rules kept current, checked by tools',
              summary:
                'The data rules are run as a maintained model in which new data, new uses and new laws lead to timely revision, and adherence is verified by technical means. Effects of combining data and of wrong data on physical processes are analysed with structured methods.',
              indicators: [
                'Catalogue or lineage tool with policy tags that are checked automatically',
                'Impact assessments of new data uses, including inference and safety effects',
                'Figures for unclassified data, overdue deletion and policy exceptions',
              ],
            },
          ],
          scope: {
            industry:
              'Bring in the categories of the sector, such as cardholder data, health information, grid-critical information, vehicle location, batch records or export-controlled designs, with their retention and location rules. Data-access laws such as the EU Data Act may give users rights to device data.',
            system:
              'Describe the data of this system signal by signal where needed. Say which set-points must not change unnoticed, how old a reading may be before it is unsafe, which images identify people and which logs must survive loss of a device, with owners at each hand-over.',
          },
        },
        {
          id: 'implementation-of-data-protection-controls',
          name: 'Implementation of Data Protection Controls',
          aliases: ['Implementation of Data Protection Practices'],
          intent: 'Put measures in place that deliver the protection goals set for data at rest, in motion and in use.',
          question: 'How do we keep data safe from prying, tampering and loss when stored, sent and used?',
          levels: [
            { gist: 'Data left open and unprotected', summary: null, indicators: [] },
            {
              gist: 'Built-in protection on public services',
              summary:
                'Protection that products offer by default, such as a disk password or transport encryption, is switched on for public-facing services, and obvious exposures are closed. Elsewhere use of encryption and integrity protection is a matter of chance.',
              indicators: [
                'Transport encryption enabled on public-facing services',
                'No openly readable storage of data known to be sensitive',
              ],
            },
            {
              gist: 'Sensitive data encrypted in main uses',
              summary:
                'Sensitive data in the main scenarios are encrypted in transit and often at rest. Mistakes known from comparable incidents, such as embedded keys or unprotected message brokers, are corrected. Individual engineers check without common criteria.',
              indicators: [
                'Protected protocols configured on main links, with version noted',
                'Keys and passwords removed from code and images of priority products',
                'Spot-check notes or scan results for main interfaces',
              ],
            },
            {
              gist: 'Designed in by data class, then tested',
              summary:
                'Controls follow the data classes and recognised cryptographic guidance and are designed in, with hardware support where warranted. Key management, integrity of commands and firmware, secure deletion and protected backups are specified. Each release is tested against these requirements.',
              indicators: [
                'Cryptographic standard listing allowed algorithms, protocols and key lengths',
                'Key management procedure with roles, storage and rotation records',
                'Test reports for confidentiality and integrity, including negative tests',
                'Erasure procedure for returned or retired devices',
              ],
            },
            {
              gist: 'Watched in use, rigorously proven',
              summary:
                'Effectiveness is observed in operation through certificate and cipher telemetry, integrity alarms and leak detection. Independent evaluation or formal analysis confirms modules and protocols. A move to stronger or quantum-resistant algorithms is planned and rehearsed.',
              indicators: [
                'Continuous report on ciphers, key age and failed integrity checks',
                'Independent evaluation or certification of cryptographic modules or protocols',
                'Cryptography inventory and tested migration plan',
                'Corrective actions that trace back to telemetry',
              ],
            },
          ],
          scope: {
            industry:
              'Follow protocol security customary in the sector, such as OPC UA security modes, IEC 62351 in power systems, point-to-point encryption in payment or protected clinical messaging. Respect real-time and certification limits that make some general-purpose controls unsuitable.',
            system:
              'Choose measures for the actual hardware and timing of this system, be it a tiny sensor, a ten-millisecond loop, a satellite link or a shared edge server. Decide where an old fieldbus is wrapped, where payload signing replaces channel security and how keys change on devices that cannot be visited.',
          },
        },
      ],
    },
  ],
}
