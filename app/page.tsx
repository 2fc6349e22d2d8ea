export default function Home() {
  return <main>Plumbline</main>
}
