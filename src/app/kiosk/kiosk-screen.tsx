export default function KioskScreen() {
  return <main class="col" />;
}
