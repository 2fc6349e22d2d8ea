import type { Domain } from './domain'

/** The Hardening domain in our own words; names and ids are those of the IoT SMM 1.2. */
export const HARDENING: Domain = {
  id: 'hardening',
  name: 'Hardening',
  intent: 'Keep the running system trustworthy by finding weaknesses, watching what happens and recovering from harm.',
  subdomains: [
    {
      id: 'vulnerability-and-patch-management',
      name: 'Vulnerability and Patch Management',
      aliases: [],
      intent: 'Find weaknesses and remove or contain them in due time.',
      practices: [
        {
          id: 'vulnerability-assessment',
          name: 'Vulnerability Assessment',
          aliases: [],
          intent:
            'Find weaknesses before they are exploited, judge what they mean for operation and see that they are dealt with.',
          question: 'How do we find weak spots before attackers do, and see that they are dealt with?',
          levels: [
            { gist: 'Nobody looks for weak spots', summary: null, indicators: [] },
            {
              gist: 'Vendor notices read, rest by chance',
              summary:
                'Vendor notices for main products reach a person who passes on the alarming ones. Other weaknesses become known by chance, from the press, a customer or a failure.',
              indicators: [
                'Mailbox or person that receives vendor security notices',
                'Single findings that were fixed in the past',
              ],
            },
            {
              gist: 'Main parts scanned now and then',
              summary:
                'Priority systems are scanned or examined from time to time, mostly before a release or audit, and known vulnerabilities of main components are looked up. Urgency is judged by general severity scores and the experience of the team.',
              indicators: [
                'Recent scan or test report for priority systems',
                'List of known vulnerabilities with rough priority',
                'Public contact for vulnerability reports',
              ],
            },
            {
              gist: 'Testing planned for all, fixes tracked',
              summary:
                'Methods, frequency and coverage are laid down for each asset type, with techniques that are safe for OT, and combine scanning, configuration review, code or binary analysis and penetration tests. Findings are rated in context and tracked to closure. Reports from outside follow a published procedure.',
              indicators: [
                'Assessment plan with coverage and intervals, and results against it',
                'Rating scheme that weighs exploitability, exposure and operational impact',
                'Tickets with owner, due date and verified fix',
                'Disclosure policy with handled cases',
              ],
            },
            {
              gist: 'Non-stop search, root causes removed',
              summary:
                'Discovery is continuous, correlates bills of material, exposure and threat data, and is managed against targets for coverage and time to decide. Root causes are removed at their source. Outside researchers or formal verification challenge the results.',
              indicators: [
                'Figures and targets for coverage, backlog age and time to triage',
                'Root-cause statistics that changed design or process',
                'Bug bounty, independent lab or formal verification results',
                'Exploitability statements, for example VEX, issued for products',
              ],
            },
          ],
          scope: {
            industry:
              'Use sector sources and limits, such as ICS advisories, medical device bulletins, Auto-ISAC notices, PCI scan duties and the rule that running controllers and bedside devices are not scanned actively. Some certifications prescribe the depth of testing.',
            system:
              'Plan for this installation what may be tested live, on a twin, in a lab or only on paper, and how devices are reached that sleep, move or are sealed. Rate by effect here, so that a severe flaw in an unused service may rank below a mild one on the safety gateway.',
          },
        },
        {
          id: 'patch-management',
          name: 'Patch Management',
          aliases: [],
          intent:
            'Bring security fixes, or substitutes for them, to affected components in due time without endangering operation.',
          question: 'How do security fixes reach our equipment in good time without disturbing operation?',
          levels: [
            { gist: 'Nothing is updated after delivery', summary: null, indicators: [] },
            {
              gist: 'Critical fixes where easy to reach',
              summary:
                'Fixes that a vendor calls critical are installed on components that are easy to reach, often during a service visit. It is accepted that many devices stay at delivery state.',
              indicators: ['A person able to update the main components', 'Occasional update entries in a logbook'],
            },
            {
              gist: 'Key fixes on exposed or vital parts',
              summary:
                'Important fixes for exposed or important components are installed after their announcement, with a quick trial where possible. Where an update is impossible the team improvises, for example by closing a port.',
              indicators: [
                'Update log for priority systems',
                'Notes on urgent patches after published attacks',
                'List of components that cannot be patched',
              ],
            },
            {
              gist: 'Time limits by risk, tested roll-outs',
              summary:
                'A policy sets time limits by risk for firmware, operating systems, applications and cloud images, and prescribes authenticity checks, testing, roll-out in waves and roll-back. Where patching must wait, compensating measures are decided and reviewed. End of support is planned ahead.',
              indicators: [
                'Patch policy with time limits and coverage report',
                'Test evidence and approved maintenance windows',
                'Signed updates verified on the device, with rollback protection',
                'Register of compensating measures with expiry, and of support end dates',
              ],
            },
            {
              gist: 'Automatic roll-out, live fleet status',
              summary:
                'Roll-out is largely automated, staged and observed, and health data decide on continuing or rolling back. Fleet status is known at any time, and timeliness and failure rate are managed against targets. The update path itself is hardened and examined independently.',
              indicators: [
                'Fleet view with patch status and age per model',
                'Time-to-patch and failure trends with improvement actions',
                'Independent test of the update infrastructure',
                'Exercise of emergency update or of update-key compromise',
              ],
            },
          ],
          scope: {
            industry:
              'Match the rhythm and duties of the sector, such as patching in plant turnarounds, vendor-approved patches for control systems and medical devices, UNECE R156 update management or freeze periods in retail. Exchange patch information in the manner of IEC TR 62443-2-3 where suppliers support it.',
            system:
              'Specify how each component of this system is updated, over the air, through the edge server, by a service visit or never. Include bandwidth and battery limits, mixed versions, the safe state while updating and who may postpone an update for production reasons.',
          },
        },
      ],
    },
    {
      id: 'situational-awareness',
      name: 'Situational Awareness',
      aliases: ['Situation Awareness'],
      intent: 'See what happens in the system and around it, and share what others need to know.',
      practices: [
        {
          id: 'monitoring-practice',
          name: 'Monitoring Practice',
          aliases: ['Monitoring'],
          intent:
            'Observe condition and behaviour of the system so that anomalies, misuse and failures become visible and can be proven later.',
          question: 'How do we notice that something is wrong, and prove later what happened?',
          levels: [
            { gist: 'Nothing recorded, nobody watching', summary: null, indicators: [] },
            {
              gist: 'Default logs, read only after faults',
              summary:
                'Default logs of main components are left switched on, and operators get alarms for loss of function. Logs are read only for troubleshooting.',
              indicators: [
                'Logging active on main servers or gateways',
                'Alarms for loss of function reach an operator',
              ],
            },
            {
              gist: 'Main logs kept, a few attack alarms',
              summary:
                'Logs of main systems are kept and examined when suspicion arises, and alarms exist for patterns known from incidents, such as repeated failed logins or new remote sessions. Coverage differs between departments.',
              indicators: [
                'Collected logs of priority systems kept for some weeks',
                'Alerts for a few known signs of attack',
                'Notes of checks made after published incidents',
              ],
            },
            {
              gist: 'Coverage set by risk, alarms tested',
              summary:
                'What is recorded and watched derives from threat model and risk and covers devices, networks, applications, cloud and physical entry, with synchronised time and protected storage. Normal behaviour is described, and trained staff evaluate deviations in defined hours. Alarms are tested.',
              indicators: [
                'Monitoring concept with events, sources, retention and responsibilities',
                'Protected central log store with evidence of time synchronisation',
                'Baseline of industrial traffic or process behaviour',
                'Regular tests that sample attacks raise an alarm',
              ],
            },
            {
              gist: 'Detection measured and always tuned',
              summary:
                'Monitoring is tuned continuously with figures for detection coverage, false alarms and time to detect. Process, safety and security data are correlated, and analytics are validated before use. Evidence meets forensic and legal needs.',
              indicators: [
                'Coverage map kept against a catalogue of attack techniques',
                'Trends of time to detect and false alarms with tuning records',
                'Use cases that combine process and security data',
                'Exercised chain-of-custody procedure',
              ],
            },
          ],
          scope: {
            industry:
              'Watch for events that count in the sector, such as unscheduled logic downloads, changed relay settings, diagnostic sessions in vehicles or removed shop terminals. Prefer passive techniques where equipment of the sector tolerates neither agents nor probing.',
            system:
              'Define observation points for this architecture, for example the cell firewall, the broker audit log, device heartbeats, power signatures or camera tamper signals. Set thresholds for its duty cycle and decide what a device records while offline.',
          },
        },
        {
          id: 'situation-awareness-and-information-sharing-practice',
          name: 'Situation Awareness and Information Sharing Practice',
          aliases: [
            'Situational Awareness and Information Sharing Practice',
            'Situation Awareness and Information Sharing',
          ],
          intent:
            'Know the threat situation around the system and exchange useful information with peers, suppliers, customers and authorities in good time.',
          question: 'How do we learn about new threats, and warn others who need to know?',
          levels: [
            { gist: 'No news followed, nobody warned', summary: null, indicators: [] },
            {
              gist: 'Security news read in passing',
              summary:
                'A person follows general security news and vendor mail in passing, and notifications that a contract or authority demands are made. Nothing else is gathered or passed on.',
              indicators: [
                'Somebody reads security news and vendor notices',
                'Contact details of main vendors and the responsible authority are known',
              ],
            },
            {
              gist: 'Chosen sources followed, warnings sent',
              summary:
                'Selected sources such as CERT advisories are followed for the main technologies, and warnings go to colleagues who may be affected. Own experience is shared informally with partners after conspicuous events.',
              indicators: [
                'Subscription to relevant advisories with a responsible person',
                'Forwarded warnings and the reactions to them',
                'Informal contact with peers or an industry group',
              ],
            },
            {
              gist: 'Reports become action, sharing by rule',
              summary:
                'Information needs are defined, sources are evaluated, and a regular process turns reports into actions for the systems concerned. The organisation takes part in a sharing community and uses agreed handling marks. Rules say what is shared, with whom and who approves.',
              indicators: [
                'Reviewed list of information needs and sources',
                'Records that link received information to assessment and action',
                'Membership in an ISAC or similar body, with contributions',
                'Sharing policy with handling levels and approval',
              ],
            },
            {
              gist: 'Automatic exchange, benefit measured',
              summary:
                'Exchange is fast and largely machine-readable, and its benefit is measured, for example by detection rules derived or threats averted. A common picture of IT, OT and products supports decisions in calm and crisis. Feedback to the community improves quality.',
              indicators: [
                'Automatic intake and release of indicators or advisories in standard formats',
                'Figures on time from receipt to action and on usefulness of sources',
                'Common operational picture used in exercises or incidents',
                'Published advisories or similar contributions',
              ],
            },
          ],
          scope: {
            industry:
              'Join the bodies that serve the sector, such as E-ISAC, Auto-ISAC, Health-ISAC, a retail ISAC or a national manufacturing group, and keep legal reporting apart from voluntary exchange. Mind competition law and the sensitivities of the sector.',
            system:
              'Tie watch lists to the exact products, versions, places and partners of this system, so that relevance of an advisory is known within hours. Define what operators upstream and downstream must be told when something happens here.',
          },
        },
      ],
    },
    {
      id: 'event-and-incident-response-continuity-of-operations',
      name: 'Event and Incident Response, Continuity of Operations',
      aliases: ['Event and Incident Response and Continuity of Operations'],
      intent: 'React to events in a prepared way, keep essential functions and return to a sound state.',
      practices: [
        {
          id: 'event-detection-and-response-plan',
          name: 'Event Detection and Response Plan',
          aliases: [],
          intent:
            'Determine in advance what counts as a security event, who evaluates it, how it is escalated and how people respond without making the physical situation worse.',
          question: 'When something happens, who judges it, who is told and who acts, without making it worse?',
          levels: [
            { gist: 'Nobody knows whom to call', summary: null, indicators: [] },
            {
              gist: 'Contact list and an IT procedure',
              summary:
                'A contact list and a general IT incident procedure exist. When something happens, the people present do what seems sensible, because the procedure does not fit plants or devices.',
              indicators: ['Emergency contact list', 'General incident procedure, possibly from office IT'],
            },
            {
              gist: 'Short guides for the likeliest cases',
              summary:
                'Short instructions and contacts exist for the most likely scenarios, such as ransomware or misuse of remote access. Events at other companies improve them. Own incidents are summarised afterwards.',
              indicators: [
                'Playbooks for a few scenarios',
                'Incident notes with time, action and outcome',
                'Agreed contacts at key suppliers',
              ],
            },
            {
              gist: 'One full plan, exercised on schedule',
              summary:
                'A plan aligned with recognised guidance defines event classes, roles from shift operator to management, the right to stop or isolate, communication and evidence handling. It covers IT, OT, fielded products, safety and reporting deadlines. Exercises take place on schedule.',
              indicators: [
                'Approved plan with severity classes, roles, deputies and deadlines',
                'Exercise reports with corrective actions',
                'On-call arrangement and communication outside the affected channels',
                'Trained staff in control rooms and customer support',
              ],
            },
            {
              gist: 'Response measured, readiness proven',
              summary:
                'Detection and response form a measured process that is partly automated within limits proven safe for the physical process. Lessons from incidents, exercises and intelligence change plan, detection and design promptly. Unannounced or independent tests confirm readiness.',
              indicators: [
                'Targets and figures for time to acknowledge, contain and close',
                'Automated actions with safety analysis and approval',
                'Unannounced or externally led exercises',
                'Tracked changes of plan and detection after lessons learned',
              ],
            },
          ],
          scope: {
            industry:
              'Include the partners and deadlines of the sector, such as grid operator, health authority, card brands or type-approval body, and coordinate with process safety and emergency services. Take part in sector exercises.',
            system:
              'Write playbooks for failure and attack modes of this system, such as which segment can be cut without losing cooling, how to run manually, what to tell drivers or residents and how to preserve volatile data. Name people by site and shift, and expect usual channels to be down.',
          },
        },
        {
          id: 'remediation-recovery-and-continuity-of-operations',
          name: 'Remediation, Recovery, and Continuity of Operations',
          aliases: ['Remediation, Recovery and Continuity of Operations'],
          intent:
            'Keep essential functions going during an incident, return to a trustworthy state within the time the business can bear, and remove the cause.',
          question: 'How do we keep the essentials running, get back to a sound state and remove the cause?',
          levels: [
            { gist: 'No backup, no fallback', summary: null, indicators: [] },
            {
              gist: 'Basic backups, restore never tried',
              summary:
                'Basic backups of main servers or projects are made, and support contracts exist. Restoration has not been tried, and priorities are settled during the outage.',
              indicators: [
                'Backups of main servers or engineering projects',
                'Support contracts or spares for key equipment',
              ],
            },
            {
              gist: 'Main backups restored at least once',
              summary:
                'Main systems are backed up by simple rules, workarounds for likely outages are known, and a restore has succeeded at least once. Causes of incidents are removed where they are evident.',
              indicators: [
                'Backup schedule and storage apart from production for priority systems',
                'Notes of a successful restore',
                'Manual or reduced-mode procedure for a main function',
              ],
            },
            {
              gist: 'Recovery goals set, restores exercised',
              summary:
                'Recovery objectives follow from a business impact analysis, and redundancy, backups, spares and substitute procedures are designed to meet them, including controller logic and device settings. Restoring to a verified clean state is exercised. Causes are analysed and removed.',
              indicators: [
                'Impact analysis with recovery time and recovery point per function',
                'Protected offline or immutable backups, including PLC and gateway images',
                'Dated restore and failover results compared with objectives',
                'Root-cause reports with completed corrective measures',
              ],
            },
            {
              gist: 'Fallback proven, recovery measured',
              summary:
                'Resilience is engineered and proven. Degraded modes are specified, rebuilding is automated where safe, and realistic exercises that include loss of suppliers or cloud compare attained times with objectives. Results and business change lead to adjustment, and stakeholders get dependable progress reports.',
              indicators: [
                'Measured recovery performance over several exercises',
                'Automatic rebuild or re-provisioning of devices from trusted sources',
                'Fault-injection or resilience tests of degraded modes',
                'Management review that adapts objectives and investment',
              ],
            },
          ],
          scope: {
            industry:
              'Consider restoration priorities and duties of the sector, such as black start of power, continuity of care, food safety of interrupted batches, recalls or minimum service of public transport. Use mutual-aid arrangements for spares and specialists.',
            system:
              'State the minimum functions of this system, the order of restart, dependencies such as time, licences and identity, and how a device fleet comes back if keys or firmware must be replaced. Say how long manual operation can last with the available staff.',
          },
        },
      ],
    },
  ],
}
