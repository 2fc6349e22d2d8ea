import { RunPage } from './attendee'
import { expect, test } from './fixtures'

const question = 'target:access-control'

test('the draft of a rationale is written together, with each other’s cursors, and recorded with the decision', async ({
  workshop,
}) => {
  const { nora, id } = workshop
  const facilitator = await workshop.facilitator('run')
  const ben = await workshop.join('Ben', { group: 'technical' })
  await nora.command(id, { type: 'open', questions: [question] })
  await ben.vote({ level: 3, scope: 'System' })
  await expect(ben.receipt).toContainText('Received')
  await nora.command(id, { type: 'reveal', questions: [question] })

  await ben.page.getByText('Write together').click()
  const theirs = ben.page.getByRole('textbox', { name: 'Draft rationale' })
  await theirs.click()
  await ben.page.keyboard.type('Rights end with the order.')

  const run = new RunPage(facilitator.page)
  await run.show('Access Control', 'Target')
  await run.decide.click()
  const { why, record, level, scope, dialog } = run.decision
  await expect(why).toContainText('Rights end with the order.')
  await expect(dialog.getByText('Ben')).toBeVisible()
  await why.press('Control+End')
  await why.pressSequentially(' So says the contract.')
  await expect(theirs).toContainText('Rights end with the order. So says the contract.')

  // One's own undo takes back one's own words alone.
  await theirs.click()
  await theirs.press('Control+z')
  await expect(why).not.toContainText('Rights end')
  await expect(why).toContainText('So says the contract.')
  await theirs.press('Control+Shift+Z')
  await expect(why).toContainText('Rights end with the order.')

  await level(3).check()
  await scope('System').check()
  await record.click()
  await expect(facilitator.page.getByText('Rights end with the order. So says the contract.').first()).toBeVisible()

  await nora.command(id, { type: 'freeze' })
  await ben.page.goto(`${workshop.origin}/a/${id}/ballot?question=${question}`)
  await ben.page.getByText('Write together').click()
  await expect(theirs).toContainText('Rights end with the order. So says the contract.')
  await expect(theirs).toHaveAttribute('aria-readonly', 'true')
})

test('a shared text takes no more than a rationale may have, whatever is pasted', async ({ workshop }) => {
  const { nora, id } = workshop
  const facilitator = await workshop.facilitator('run')
  await nora.command(id, { type: 'open', questions: [question] })
  await nora.command(id, { type: 'focus', question })
  await facilitator.page.getByText('Write together').click()
  await facilitator.page.getByRole('button', { name: 'Parking lot' }).click()
  const parking = facilitator.page.getByRole('textbox', { name: 'Parking lot' })
  await parking.fill('谁拥有密钥？ من يملك المفاتيح؟'.repeat(60))
  await expect(parking).not.toBeEmpty()
  await parking.press('Control+End')
  await parking.pressSequentially('x'.repeat(10))
  await expect(facilitator.page.getByText(/^1,\d{3} of 2,000$/)).toBeVisible()
  await facilitator.page.keyboard.insertText('y'.repeat(600))
  await expect(parking).not.toContainText('y')
})
