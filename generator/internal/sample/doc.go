// Package sample makes names of people and units for tests and benchmarks, as
// they are distributed in Vietnam, and entries of the search made of them. The
// same seed gives the same bytes, on every system.
//
// All people and units are made up. A name that somebody bears is chance, and
// nothing is said of them.
//
// What the weights rest on:
//
//   - The fourteen family names and their shares are those that are commonly
//     reported after Lê Trung Hoa's Họ và tên người Việt Nam (2005): Nguyễn 38 %,
//     Trần 11 %, Lê 9.5 %, Phạm 7.1 %, Hoàng and Huỳnh 5.1 %, Phan 4.5 %, Vũ and Võ
//     3.9 % and so on, 88.7 % together. The rest is shared out over a tail of
//     others by our own estimate.
//   - Middle and given names, and how they go together, are our own estimate of
//     adults of today: Văn and Thị before all, then a long tail. What matters is
//     its shape: a third of the men share some fifteen given names.
//   - Names of other peoples, 1.5 % by our choice, follow their own forms: H'Hen
//     Niê, Y Bhiông Niê, K'Brôi, Thào A Sùng, Thạch Sa Rây.
//
// Spelling varies as it does in lists: the tone of an open oa, oe, uy is placed
// in the old way and in the new (Hòa, Hoà), and a few names stand in capitals.
package sample
