import { localAddress, networkAddresses } from './addresses'

test.each([
  ['0.0.0.0', 'http://127.0.0.1:8080'],
  ['::', 'http://[::1]:8080'],
  ['192.168.1.9', 'http://192.168.1.9:8080'],
  ['localhost', 'http://localhost:8080'],
])('reaches a server on %s from its own machine at %s', (host, address) => {
  expect(localAddress(host, 8080)).toBe(address)
})

test('offers no network address when only one host is served', () => {
  expect(networkAddresses('127.0.0.1', 8080)).toEqual([])
})

test('offers addresses that a phone can open when all are served', () => {
  for (const address of networkAddresses('0.0.0.0', 8080))
    expect(address).toMatch(/^http:\/\/(?!127\.)[\d.]+:8080$/)
})
