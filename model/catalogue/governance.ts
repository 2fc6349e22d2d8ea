import type { Domain } from './domain'

/** The Governance domain in our own words; names and ids are those of the IoT SMM 1.2. */
export const GOVERNANCE: Domain = {
  id: 'governance',
  name: 'Governance',
  intent:
    'Steer security from business aims, obligations and risk, and extend that steering to suppliers and partners.',
  subdomains: [
    {
      id: 'security-strategy-and-governance',
      name: 'Security Strategy and Governance',
      aliases: ['Strategy and Governance'],
      intent: 'Direct security as a programme that serves the business and meets its obligations.',
      practices: [
        {
          id: 'security-program-management',
          name: 'Security Program Management',
          aliases: [],
          intent:
            'Give IoT and OT security an owner, a mandate, money and a plan, so that all other practices are steered by business need and not by whoever happens to care.',
          question: 'Who looks after the security of our connected equipment, with what mandate, money and plan?',
          levels: [
            { gist: 'No owner, no mandate, no plan', summary: null, indicators: [] },
            {
              gist: 'Part-time owner and a short policy',
              summary:
                'A named person looks after IoT security part-time, and a short general policy, often borrowed from office IT, is in force. Work starts when a customer or colleague asks for it. Nobody checks whether the policy reaches plants, devices or suppliers.',
              indicators: [
                'A contact for IoT or OT security is named and known to staff',
                'A general security policy or management statement can be produced',
              ],
            },
            {
              gist: 'Roles and budget where it matters most',
              summary:
                'The programme covers the connected products or lines that matter most for revenue or safety and takes up lessons from incidents at comparable companies. Roles, a yearly budget and an action list exist for these. Management asks for a status when an audit, a tender or an incident makes it topical.',
              indicators: [
                'Written roles for plant, product and IT security for the priority systems',
                'Dated action list with owners, updated after incidents or audits',
                'Attendance lists of awareness sessions for staff of the priority systems',
              ],
            },
            {
              gist: 'One programme, tied to business goals',
              summary:
                'One programme spans IT, OT, product engineering and field service, is structured after a recognised management standard and is tied to stated business objectives. Security checkpoints belong to project, engineering-change and procurement procedures. Progress is measured with the same indicators everywhere.',
              indicators: [
                'Programme charter approved by senior management, naming objectives and scope',
                'Common metrics reported on a fixed rhythm for all sites or product lines',
                'Records of security checkpoints in project, change and procurement workflows',
                'Role-based training plan with completion figures',
              ],
            },
            {
              gist: 'Measured results steer plan and money',
              summary:
                'The programme is a managed process whose own effectiveness is evaluated. Findings from assessments, incidents and tests change priorities, funding or targets within a set time. Leadership weighs security spending against business outcomes with measured data, and independent reviews confirm full coverage.',
              indicators: [
                'Minutes that show targets, budget or priorities changed because of measured results',
                'Independent programme reviews with tracked closure of findings',
                'Trend data over several cycles that relate security measures to business risk or loss',
              ],
            },
          ],
          scope: {
            industry:
              'Reflect the governance duties of the sector, for example management accountability under NIS2 for essential entities, management-of-change regimes in process plants, or the product security officer that medical device and vehicle makers need. Report the metrics that the sector regulator or association expects.',
            system:
              'Fix ownership for this one system over its whole service life, covering the line, the gateway fleet, the cloud back end and the interfaces to integrators. Staff and budget follow its architecture, for example shift cover for a line that never stops and a fund for units that outlive vendor support.',
          },
        },
        {
          id: 'compliance-management',
          name: 'Compliance Management',
          aliases: [],
          intent:
            'Know which laws, standards, contracts and internal rules bind the system, and be able to show at reasonable cost that they are met.',
          question: 'How do we know which laws, standards and contracts bind us, and show that we meet them?',
          levels: [
            { gist: 'Nobody knows which rules apply', summary: null, indicators: [] },
            {
              gist: 'Must-have certificates on file',
              summary:
                'Obligations that directly gate market access or a contract are known and were met once. Somebody keeps the certificates and declarations. There is no overview of everything that applies and no check that the conditions still hold after changes.',
              indicators: [
                'Certificates, declarations or answered customer questionnaires on file',
                'At least one person can list the mandatory obligations for the main market',
              ],
            },
            {
              gist: 'Main duties listed, proof on request',
              summary:
                'A list of obligations for the principal products, sites and markets is worked through before launches and audits. Gaps that have hurt similar companies come first. Evidence is gathered when somebody asks for it.',
              indicators: [
                'Register of laws, standards and contract clauses for the main systems',
                'Checklists completed before release or external audit, with open points noted',
                'Named person who follows regulatory news for the main markets',
              ],
            },
            {
              gist: 'Every duty mapped, checked on schedule',
              summary:
                'Obligations are translated into requirements once and mapped to shared controls, so that one piece of evidence serves several rules. Compliance is planned from the concept phase, verified on a schedule and verified again when design, suppliers or markets change.',
              indicators: [
                'Control framework that links each obligation to requirement, owner and evidence',
                'Internal audit plan and reports that cover IT, OT and products',
                'Change records that answer a compliance-impact question',
                'Register of deviations with approved time limits',
              ],
            },
            {
              gist: 'Live status, new rules anticipated',
              summary:
                'Compliance status is known at any time, largely from automatically collected evidence, and management steers by it. Rule changes are anticipated and, where it matters, influenced. Completeness of the obligation register and quality of evidence are confirmed independently.',
              indicators: [
                'Control-status report fed from operational systems, showing the age of evidence',
                'Horizon-scanning log with assessed upcoming rules and planned adaptation',
                'Certifications kept current without last-minute campaigns',
              ],
            },
          ],
          scope: {
            industry:
              'Name the sector rules that apply beyond general law, such as IEC 62443 based schemes in automation, UNECE R155 and R156 for vehicles, FDA and MDR expectations for medical devices, NERC CIP for bulk power or PCI DSS for payment. Use the audit calendar and evidence formats that the sector is used to.',
            system:
              'Trace each obligation to components, data flows and locations of this system, for instance operator data on an HMI, the radio approval of a sensor or a safety certificate that a firmware change would void. Record which evidence the system itself produces and who must be told when its certified state changes.',
          },
        },
      ],
    },
    {
      id: 'threat-modeling-and-risk-assessment',
      name: 'Threat Modeling and Risk Assessment',
      aliases: [],
      intent: 'Find out what could go wrong through attack or misuse and decide what level of risk is tolerable.',
      practices: [
        {
          id: 'threat-modeling',
          name: 'Threat Modeling',
          aliases: [],
          intent:
            'Understand who or what could misuse the system, along which paths and to what effect, before choosing protections and whenever the system or its surroundings change.',
          question: 'Who or what could do us harm, by which routes, and what would the damage be?',
          levels: [
            { gist: 'Threats never discussed', summary: null, indicators: [] },
            {
              gist: 'Common threats noted once',
              summary:
                'Threats were discussed in general terms, usually with a generic list from office IT such as malware, denial of service or lost credentials. The result is a one-time note that does not follow the architecture and is not revisited.',
              indicators: [
                'Note or list of generic threats considered for the system',
                'Participants can name the threats that present protections answer',
              ],
            },
            {
              gist: 'Main uses checked for known attacks',
              summary:
                'For the main use cases the team walks through the architecture and asks how incidents known from comparable installations could happen here, including paths through remote service and field equipment. Format and depth depend on the people involved. Models are looked at again after notable incidents.',
              indicators: [
                'Diagram of main data flows, interfaces and trust boundaries for priority use cases',
                'Threat list that refers to published incidents or advisories',
                'Trace of at least one review after an incident or architecture change',
              ],
            },
            {
              gist: 'One method everywhere, answers tested',
              summary:
                'A chosen method is applied to every system at set points of its life cycle and covers device, edge, network, cloud, physical access, human error and safety consequences. Every threat leads to a mitigation, an accepted risk or an open task. Mitigations are tested against the threat they answer.',
              indicators: [
                'Method description, templates and trained facilitators',
                'Models under version control, dated for each release or major change',
                'Traceability from threat to requirement to test result',
                'Attendance of engineering, operations, safety and security at modeling sessions',
              ],
            },
            {
              gist: 'Living models, kept fresh and measured',
              summary:
                'Threat models are living artefacts, fed by intelligence, monitoring, incident findings and adversary exercises, and their completeness and age are measured. Attack paths across connected systems and suppliers are analysed with tool-supported or formal techniques. Results drive architecture and detection.',
              indicators: [
                'Defined maximum age of a model and reports on overdue ones',
                'Updates triggered by intelligence or detections, with time to update recorded',
                'Adversary emulation or attack-graph results compared with the model',
              ],
            },
          ],
          scope: {
            industry:
              'Work with the actors, techniques and incident history of the sector, for example ATT&CK for ICS in manufacturing and energy, relay and diagnostic-port attacks on vehicles or card skimming in shops. Include the consequences the sector fears most, such as batch loss, environmental release or patient harm.',
            system:
              "Model the concrete topology with this gateway, these controllers, that vendor tunnel, the technician's tablet, the cloud tenant and the shift handover. Consider site conditions such as unmanned stations or controllers that cannot be changed, and the lines where responsibility passes to somebody else.",
          },
        },
        {
          id: 'risk-attitude',
          name: 'Risk Attitude',
          aliases: [],
          intent:
            'Agree how much and what kind of risk the organisation is willing to carry, and treat, transfer or accept risk in line with that.',
          question: 'How much risk are we willing to live with, and who may decide to accept it?',
          levels: [
            { gist: 'Nobody has said what is too risky', summary: null, indicators: [] },
            {
              gist: 'Unwritten view of what must not happen',
              summary:
                'Owners share an unwritten view of outcomes that must never occur, such as injury or a stopped line, and avoid the obvious ones. Other risk decisions are made at the desk, guided by cost or delivery date. Acceptance is not recorded.',
              indicators: [
                'Decision makers name one or two unacceptable outcomes when asked',
                'A recent decision can be recalled in which risk played a role',
              ],
            },
            {
              gist: 'Main risks ranked, some choices noted',
              summary:
                'For important systems the owners discuss consequences in business terms and rank the main risks with a simple scheme. Decisions to live with a risk are noted for topics raised by incidents or audits. There is no common yardstick between departments.',
              indicators: [
                'Ranked risk list with chosen treatment for the priority systems',
                'Written acceptance by a manager for the highest remaining risks',
                'Rough impact scale in money, downtime or safety terms',
              ],
            },
            {
              gist: 'Approved limits, same scale everywhere',
              summary:
                'Appetite and tolerance are approved by management on common scales for safety, environment, production, privacy and reputation, and every system is assessed with them. The right to accept a risk depends on its size, and acceptances expire. Maturity targets are derived from the stated tolerance.',
              indicators: [
                'Approved risk criteria with scales and acceptance authority',
                'Risk register that uses these criteria across IT, OT and products',
                'Time-limited acceptances with review dates',
                'Rationale that links maturity targets to risk tolerance',
              ],
            },
            {
              gist: 'Figures warn when risk passes a limit',
              summary:
                'Exposure is quantified where data allow, and indicators warn when it drifts beyond tolerance. Appetite is adjusted when strategy, threats or loss experience change, and past decisions are reviewed for quality. Security risk is an integral part of enterprise risk management.',
              indicators: [
                'Key risk indicators with thresholds and evidence of action when crossed',
                'Quantified scenarios compared with actual losses or near misses',
                'Periodic board review that confirms or changes the appetite statement',
              ],
            },
          ],
          scope: {
            industry:
              'Align scales with those the sector already uses, for instance process-safety matrices, patient-harm classes, grid-reliability criteria or card-fraud limits. Consider what insurers, regulators and large customers of the sector regard as tolerable.',
            system:
              'Set tolerances for the functions of this system, such as minutes of lost visibility, permitted deviation of a recipe value or the number of devices a bad update may touch. State who bears the residual risk at each boundary between operator, integrator, vendor and cloud provider.',
          },
        },
      ],
    },
    {
      id: 'supply-chain-and-external-dependencies-management',
      name: 'Supply Chain and External Dependencies Management',
      aliases: ['Supply Chain and Dependencies Management'],
      intent: 'Limit the exposure that comes from parts, software and services provided by others.',
      practices: [
        {
          id: 'product-supply-chain-risk-management',
          name: 'Product Supply Chain Risk Management',
          aliases: ['Supply Chain Risk Management'],
          intent:
            'Make sure that hardware, software and firmware that are bought, integrated or shipped do not bring in weaknesses, counterfeits or hidden functions, from sourcing to disposal.',
          question: 'How do we keep flawed, fake or rigged parts and software out of what we buy, build and ship?',
          levels: [
            { gist: 'Bought from anyone, nothing checked', summary: null, indicators: [] },
            {
              gist: 'Known vendors, delivery checked',
              summary:
                'Purchasing prefers known vendors and checks that the delivered article matches the order. Security of components is not asked for, and the contents of purchased software are not known.',
              indicators: ['List of preferred or approved vendors', 'Records of basic incoming inspection'],
            },
            {
              gist: 'Critical parts listed, makers asked',
              summary:
                'Critical parts and main open-source packages are listed. For component types that caused trouble in the industry, buyers ask security questions and look for known vulnerabilities before first use. Suppliers of these parts are asked to report defects.',
              indicators: [
                'List of critical components with supplier and version',
                'Questionnaire answers or vendor statements for those components',
                'Record of a vulnerability look-up before first use',
              ],
            },
            {
              gist: 'Security in contracts, origin verified',
              summary:
                'Security requirements belong to sourcing, contracts and acceptance of all relevant components and follow a recognised standard. Authenticity and integrity are verified at receipt and installation, and every release has bills of material. Suppliers are evaluated again on a schedule and when they change.',
              indicators: [
                'Contract clauses on secure development, vulnerability notice and support period',
                'Software and hardware bills of material stored per release',
                'Signature or provenance checks recorded at intake and build',
                'Supplier ratings that include security, with next review date',
              ],
            },
            {
              gist: 'Sub-suppliers watched, swaps rehearsed',
              summary:
                'Risk is watched across several tiers, with alerts when a component, maintainer or producer becomes doubtful and rehearsed plans for substitution. Build and manufacturing provenance can be attested. Audits and technical examination of samples test whether supplier controls work.',
              indicators: [
                'Automatic matching of bills of material with vulnerability and provenance feeds',
                'Attested or reproducible builds and traceable key injection in manufacturing',
                'Supplier audit, teardown or firmware analysis results',
                'Exercised second-source or replacement plan',
              ],
            },
          ],
          scope: {
            industry:
              'Consider origin and approval rules of the sector, such as restricted vendors in telecom and energy, traceability duties in aerospace and medicine or decades of spare-part supply in process plants. Use shared supplier assessment schemes where the sector has them.',
            system:
              'Identify the parts whose compromise would defeat trust in this system, for example secure element, boot loader, controller firmware, radio module or container base image. Describe how each is sourced, provisioned and replaced over the service life, including spares bought by field service.',
          },
        },
        {
          id: 'services-third-party-dependencies-management',
          name: 'Services Third-Party Dependencies Management',
          aliases: ['Third-Party Dependencies Management'],
          intent:
            'Keep control over risks from services that others run for, on or next to the system, such as cloud platforms, connectivity, remote maintenance, integrators and data partners.',
          question: 'What do others run for us, what can they reach, and what happens if one of them fails?',
          levels: [
            { gist: 'Nobody knows who runs what for us', summary: null, indicators: [] },
            {
              gist: 'Main providers known, standard terms',
              summary:
                'The main providers are known, work under standard terms and get the access they need. Somebody can cut that access on request. It is not clear what each provider can reach or what happens if one fails.',
              indicators: [
                'Contracts or invoices that identify the main providers',
                'A person who can disable provider access',
              ],
            },
            {
              gist: 'Key services listed with their access',
              summary:
                'The providers that matter most are listed with their access and the data they hold. Outages or breaches elsewhere lead to single measures such as named accounts or a confidentiality clause. Reviews happen at contract renewal or after trouble.',
              indicators: [
                'List of critical services with purpose, contact and access path',
                'Named or time-limited accounts for main remote service partners',
                'Noted fallback for the most important service',
              ],
            },
            {
              gist: 'Duties in writing, access recorded',
              summary:
                'Services are classed by criticality and handled by set rules from selection to exit. Responsibilities are split in writing, agreements contain security and incident duties, and provider access is confined and recorded. Assurance reports and performance are evaluated regularly.',
              indicators: [
                'Shared-responsibility matrix for each critical service',
                'Agreements with notice periods, audit rights and exit terms',
                'Remote access through a controlled entry point with session records',
                'Yearly evaluation of provider attestations with follow-up of exceptions',
              ],
            },
            {
              gist: 'Outage and exit rehearsed and measured',
              summary:
                'Dependencies, including those of the providers themselves, are mapped and watched, and cascades or concentration enter risk decisions. Failover, withdrawal of access and exit are exercised together with providers. Measured results change contracts or architecture.',
              indicators: [
                'Dependency map with upstream providers and single points of failure',
                'Reports from joint exercises or failover tests with recovery times',
                'Monitoring of provider status and posture with defined triggers',
              ],
            },
          ],
          scope: {
            industry:
              'Take account of how the sector outsources, such as machine builders that insist on remote service, managed security at small utilities, clinical engineering contractors, payment processors or telematics operators. Apply sector rules on outsourcing, data location and notification times.',
            system:
              'List every external service between sensor and decision in this system, for example mobile network, time source, certificate authority, update server, analytics or price feed. Specify how the system behaves when each one is late, wrong, hostile or gone.',
          },
        },
      ],
    },
  ],
}
