export {
  createTestDatabase,
  createTestDatabases,
  type TestDatabase,
  type TestDatabaseOptions,
} from './src/database.ts';
export { testKafka, type TestKafka } from './src/kafka.ts';
export { startBrokerProxy, type BrokerProxy } from './src/broker-proxy.ts';
export { startTcpProxy, type TcpProxy } from './src/tcp-proxy.ts';
export { createCertificate } from './src/certificate.ts';
