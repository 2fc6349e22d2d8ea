// NODE_ENV has to be set before Next and React load, and imports run before any code of a bundle.
process.env.NODE_ENV = 'production'
await import('../dist/server.mjs')
