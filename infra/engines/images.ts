/** The official images, in the versions that `docker-compose.yml` names too (a test compares them). */
export const postgresImage = 'postgres:18';
export const kafkaImage = 'apache/kafka:4.4.0';
